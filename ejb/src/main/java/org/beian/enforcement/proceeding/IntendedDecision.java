package org.beian.enforcement.proceeding;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.beian.filing.content.PersonalData;

/**
 * Decision as it is intended, of which the party is told before: facts, reasons, measures, and
 * until when it may state its case or ask for a hearing. All is null before.
 */
@Embeddable
public class IntendedDecision {

    @Column(name = "intended_facts")
    private String facts;

    @Column(name = "intended_reasons")
    private String reasons;

    @Embedded
    @AttributeOverride(name = "rectifyUntil", column = @Column(name = "intended_rectify_until"))
    @AttributeOverride(name = "warning", column = @Column(name = "intended_warning"))
    @AttributeOverride(name = "fine", column = @Column(name = "intended_fine_yuan"))
    @AttributeOverride(name = "closure", column = @Column(name = "intended_closure"))
    @AttributeOverride(name = "cancellation", column = @Column(name = "intended_cancellation"))
    private Measures measures = new Measures();

    @Column(name = "told_by")
    private String by;

    @Column(name = "told_at")
    private Instant toldAt;

    @Column(name = "notice_letter_id")
    private Long letterId;

    @Column(name = "notice_served_on")
    private LocalDate servedOn;

    @Column(name = "hearing_right")
    private boolean hearingRight;

    @Column(name = "statement_until")
    private LocalDate statementUntil;

    @Column(name = "hearing_until")
    private LocalDate hearingUntil;

    public IntendedDecision() {}

    /**
     * One that is told now; its periods begin with {@link #served}.
     *
     * @param hearingRight whether the party may ask for a hearing
     */
    public IntendedDecision(String facts, String reasons, Measures measures, boolean hearingRight) {
        this.facts = facts;
        this.reasons = reasons;
        this.measures = measures;
        this.hearingRight = hearingRight;
    }

    /** Names who told it, and when. */
    public void told(String who, Instant now) {
        by = who;
        toldAt = now;
    }

    /** Names its letter. */
    public void announcedBy(Long letter) {
        letterId = letter;
    }

    /** Begins the periods, or begins them anew as the record of the service was corrected. */
    public void served(LocalDate day, LocalDate statement, LocalDate hearing) {
        servedOn = day;
        statementUntil = statement;
        hearingUntil = hearingRight ? hearing : null;
    }

    /** Moves the last day of the statement. */
    public void statementUntil(LocalDate day) {
        statementUntil = day;
    }

    /** Moves the last day to ask for a hearing. */
    public void hearingUntil(LocalDate day) {
        hearingUntil = day;
    }

    /** Masks the personal data in its texts. */
    public void mask(PersonalData data) {
        facts = data.masked(facts);
        reasons = data.masked(reasons);
    }

    /** What must not change. */
    public List<Object> recorded() {
        List<Object> all =
                new ArrayList<>(
                        Arrays.asList(
                                facts, reasons, by, toldAt, letterId, servedOn, hearingRight));
        all.addAll(measures.recorded());
        return all;
    }

    public String facts() {
        return facts;
    }

    public String reasons() {
        return reasons;
    }

    public Measures measures() {
        return measures;
    }

    /** Null before. */
    public Instant toldAt() {
        return toldAt;
    }

    public String by() {
        return by;
    }

    public Long letterId() {
        return letterId;
    }

    /** Day as of which the letter counts as served; null before. */
    public LocalDate servedOn() {
        return servedOn;
    }

    /** Whether the party may ask for a hearing. */
    public boolean hearingRight() {
        return hearingRight;
    }

    /** Last day of the statement; null until the letter was served. */
    public LocalDate statementUntil() {
        return statementUntil;
    }

    /** Last day to ask for a hearing; null without the right, and until the letter was served. */
    public LocalDate hearingUntil() {
        return hearingUntil;
    }

    /** Whether the periods have begun, and are over. */
    public boolean isOver(LocalDate today) {
        return statementUntil != null
                && today.isAfter(statementUntil)
                && (hearingUntil == null || today.isAfter(hearingUntil));
    }
}
