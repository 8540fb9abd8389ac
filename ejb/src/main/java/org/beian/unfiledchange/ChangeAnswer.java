package org.beian.unfiledchange;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.beian.filing.content.PersonalData;

/**
 * Answer of a sponsor who says that there is no change, and what the authority decided on it. All
 * is null before.
 */
@Embeddable
public class ChangeAnswer {

    @Column(name = "answer")
    private String words;

    @Column(name = "answered_by")
    private String by;

    @Column(name = "answered_at")
    private Instant at;

    private boolean upheld;
    private String opinion;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    void answer(String said, String who, Instant now) {
        words = said;
        by = who;
        at = now;
    }

    void decide(boolean holds, String said, String who, Instant now) {
        upheld = holds;
        opinion = said;
        decidedBy = who;
        decidedAt = now;
    }

    void mask(PersonalData data) {
        words = data.masked(words);
        opinion = data.masked(opinion);
    }

    List<Object> recorded() {
        return Arrays.asList(words, by, upheld, opinion, decidedBy);
    }

    public String words() {
        return words;
    }

    public Instant at() {
        return at;
    }

    /** Whether the authority decided that the change must be filed all the same. */
    public boolean isUpheld() {
        return upheld;
    }

    public String opinion() {
        return opinion;
    }

    public Instant decidedAt() {
        return decidedAt;
    }
}
