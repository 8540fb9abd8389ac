package org.beian.enforcement.proceeding;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.beian.filing.content.PersonalData;

/** Opinion of the legal review (法制审核) on a case. All is null before. */
@Embeddable
public class LegalOpinion {

    @Column(name = "review_passed")
    private boolean passed;

    @Column(name = "review_words")
    private String words;

    @Column(name = "reviewed_by")
    private String by;

    @Column(name = "reviewed_at")
    private Instant at;

    /** Keeps the opinion. */
    public void give(boolean holds, String said, String who, Instant now) {
        passed = holds;
        words = said;
        by = who;
        at = now;
    }

    /** Masks the personal data in its words. */
    public void mask(PersonalData data) {
        words = data.masked(words);
    }

    /** What must not change. */
    public List<Object> recorded() {
        return Arrays.asList(passed, words, by, at);
    }

    public boolean isPassed() {
        return passed;
    }

    public String words() {
        return words;
    }

    /** User name of who gave it; null before. */
    public String by() {
        return by;
    }

    public Instant at() {
        return at;
    }
}
