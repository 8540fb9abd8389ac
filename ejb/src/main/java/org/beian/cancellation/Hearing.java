package org.beian.cancellation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.beian.filing.content.PersonalData;

/**
 * Hearing of the sponsor before its filing is cancelled on the authority's own motion: what was
 * found untrue (8.2), or which department revokes its qualification (18.3), until when the sponsor
 * may answer, and its answer.
 */
@Embeddable
public class Hearing {

    private static final String UNTRUE = "8.2";

    private String facts;

    @Column(name = "hearing_until")
    private LocalDate until;

    private String answer;

    @Column(name = "answered_by")
    private String by;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "motion_clause")
    private String clause;

    protected Hearing() {}

    /**
     * @param until last day of the sponsor
     * @param clause on which the authority acts; 8.2 for what was found untrue
     */
    public Hearing(String facts, LocalDate until, String clause) {
        this.facts = facts;
        this.until = until;
        this.clause = UNTRUE.equals(clause) ? null : clause;
    }

    /** Moves the last day, as the working calendar changed (formats.md 7). */
    public void moves(LocalDate day) {
        until = day;
    }

    /**
     * @param words the sponsor's answer; null when it waives one
     */
    public void answered(String words, String account, Instant now) {
        answer = words;
        by = account;
        answeredAt = now;
    }

    void mask(PersonalData data) {
        facts = data.masked(facts);
        answer = data.masked(answer);
    }

    /** What must not change; as before there were two clauses where it is 8.2. */
    List<Object> fields() {
        List<Object> fields = new ArrayList<>(Arrays.asList(facts, answer, by, answeredAt));
        if (isByOpinion()) {
            fields.add(clause);
        }
        return fields;
    }

    /** What was found untrue, or what the department says. */
    public String facts() {
        return facts;
    }

    /** Last day of the sponsor. */
    public LocalDate until() {
        return until;
    }

    /** The sponsor's words; null before an answer, and when it waived one. */
    public String answer() {
        return answer;
    }

    /** User name of the account that answered or waived; null before. */
    public String by() {
        return by;
    }

    /** When the sponsor answered or waived; null before. */
    public Instant answeredAt() {
        return answeredAt;
    }

    /** Clause on which the authority acts. */
    public String clause() {
        return clause == null ? UNTRUE : clause;
    }

    /** Whether a department revokes the qualification, and nothing was found untrue (18.3). */
    public boolean isByOpinion() {
        return clause != null;
    }

    public boolean isWaived() {
        return answeredAt != null && answer == null;
    }

    /** Whether the sponsor answered or waived, or its last day is over. */
    public boolean isOver(LocalDate today) {
        return answeredAt != null || today.isAfter(until);
    }
}
