package org.beian.cancellation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import org.beian.filing.content.PersonalData;

/**
 * Hearing of the sponsor before its filing is cancelled on the authority's own motion: what was
 * found untrue, until when the sponsor may answer, and its answer (8.2).
 */
@Embeddable
public class Hearing {

    private String facts;

    @Column(name = "hearing_until")
    private LocalDate until;

    private String answer;

    @Column(name = "answered_by")
    private String by;

    @Column(name = "answered_at")
    private Instant answeredAt;

    protected Hearing() {}

    /**
     * @param until last day of the sponsor
     */
    public Hearing(String facts, LocalDate until) {
        this.facts = facts;
        this.until = until;
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

    /** What was found untrue. */
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

    public boolean isWaived() {
        return answeredAt != null && answer == null;
    }

    /** Whether the sponsor answered or waived, or its last day is over. */
    public boolean isOver(LocalDate today) {
        return answeredAt != null || today.isAfter(until);
    }
}
