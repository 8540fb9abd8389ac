package org.beian.cancellation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import org.beian.filing.content.PersonalData;

/** Decision on an application for cancellation, with its letter (15.4). */
@Embeddable
public class CancellationDecision {

    @Column(name = "decided_by")
    private String by;

    @Column(name = "decided_at")
    private Instant decidedAt;

    private String reasons;
    private String opinion;

    @Column(name = "letter_id")
    private Long letterId;

    protected CancellationDecision() {}

    CancellationDecision(String by, Instant at, List<String> reasons, String opinion) {
        this.by = by;
        decidedAt = at;
        this.reasons = reasons.isEmpty() ? null : String.join(" ", reasons);
        this.opinion = opinion.isEmpty() ? null : opinion;
    }

    void mask(PersonalData data) {
        opinion = data.masked(opinion);
    }

    void announcedBy(Long letter) {
        letterId = letter;
    }

    /** User name of the account that decided. */
    public String by() {
        return by;
    }

    public Instant at() {
        return decidedAt;
    }

    /** Rows of the code table {@code cancellation-refusal-reasons}; empty on an approval. */
    public List<String> reasons() {
        return reasons == null ? List.of() : List.of(reasons.split(" "));
    }

    /** The reviewer's own words; may be empty. */
    public String opinion() {
        return opinion == null ? "" : opinion;
    }

    public Long letterId() {
        return letterId;
    }
}
