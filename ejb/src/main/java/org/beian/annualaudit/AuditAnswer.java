package org.beian.annualaudit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.beian.filing.content.PersonalData;

/**
 * Answer of a sponsor in the audit: it confirmed what is filed, or said why a difference is none;
 * and what the bureau decided on it. All is null before.
 */
@Embeddable
public class AuditAnswer {

    private String explanation;

    @Column(name = "answered_by")
    private String by;

    @Column(name = "provider_id")
    private Long providerId;

    @Column(name = "answered_at")
    private Instant at;

    private String opinion;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    void given(String who, Long provider, Instant now) {
        by = who;
        providerId = provider;
        at = now;
    }

    void explain(String words) {
        explanation = words;
    }

    void decide(String words, String who, Instant now) {
        opinion = words;
        decidedBy = who;
        decidedAt = now;
    }

    void mask(PersonalData data) {
        explanation = data.masked(explanation);
        opinion = data.masked(opinion);
    }

    List<Object> fields() {
        return Arrays.asList(explanation, by, providerId, opinion, decidedBy);
    }

    /** Why the sponsor says that a difference is none; null where it did not. */
    public String explanation() {
        return explanation;
    }

    public String by() {
        return by;
    }

    /** The provider that confirmed by mandate; null where the sponsor did. */
    public Long providerId() {
        return providerId;
    }

    public Instant at() {
        return at;
    }

    public String opinion() {
        return opinion;
    }

    public Instant decidedAt() {
        return decidedAt;
    }
}
