package org.beian.enforcement.proceeding;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.beian.filing.content.PersonalData;

/** Outcome of a case that has ended: why, and who ended it. All is null before. */
@Embeddable
public class CaseOutcome {

    /** That of a case that has not ended. */
    public static final CaseOutcome NONE = new CaseOutcome();

    @Column(name = "outcome")
    private String words;

    @Column(name = "outcome_authority")
    private String authority;

    @Column(name = "ended_by")
    private String by;

    @Column(name = "ended_at")
    private Instant at;

    protected CaseOutcome() {}

    /**
     * @param authority the authority or the police that has it; null unless it is handed over
     */
    public CaseOutcome(String words, String authority, String who, Instant now) {
        this.words = words;
        this.authority = authority;
        by = who;
        at = now;
    }

    /** Masks the personal data in its words. */
    public void mask(PersonalData data) {
        words = data.masked(words);
    }

    /** What must not change. */
    public List<Object> recorded() {
        return Arrays.asList(words, authority, by, at);
    }

    public String words() {
        return words;
    }

    /** The authority or the police that has it; null unless it was handed over. */
    public String authority() {
        return authority;
    }

    public String by() {
        return by;
    }

    public Instant at() {
        return at;
    }
}
