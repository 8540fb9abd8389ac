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

/** Decision on a case (处罚决定), and its service. All is null before. */
@Embeddable
public class FinalDecision {

    @Column(name = "decision_facts")
    private String facts;

    @Column(name = "decision_reasons")
    private String reasons;

    @Embedded
    @AttributeOverride(name = "rectifyUntil", column = @Column(name = "decided_rectify_until"))
    @AttributeOverride(name = "warning", column = @Column(name = "decided_warning"))
    @AttributeOverride(name = "fine", column = @Column(name = "decided_fine_yuan"))
    @AttributeOverride(name = "closure", column = @Column(name = "decided_closure"))
    @AttributeOverride(name = "cancellation", column = @Column(name = "decided_cancellation"))
    private Measures measures = new Measures();

    @Column(name = "decided_by")
    private String by;

    @Column(name = "decided_at")
    private Instant at;

    @Column(name = "decision_letter_id")
    private Long letterId;

    @Column(name = "serve_by")
    private LocalDate serveBy;

    @Column(name = "decision_served_on")
    private LocalDate servedOn;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    public FinalDecision() {}

    public FinalDecision(String facts, String reasons, Measures measures) {
        this.facts = facts;
        this.reasons = reasons;
        this.measures = measures;
    }

    /**
     * Names who decided it, and when.
     *
     * @param until last day to serve it
     */
    public void decided(String who, Instant now, LocalDate until) {
        by = who;
        at = now;
        serveBy = until;
    }

    /** Names its letter. */
    public void announcedBy(Long letter) {
        letterId = letter;
    }

    /** Keeps the day as of which the letter counts as served; null where it never will. */
    public void served(LocalDate day) {
        servedOn = day;
    }

    /** Moves the last day to serve it. */
    public void serveBy(LocalDate day) {
        serveBy = day;
    }

    /** Keeps that it was revoked, as a remedy was found right. */
    public void revoke(Instant now) {
        revokedAt = now;
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
                        Arrays.asList(facts, reasons, by, at, letterId, servedOn, revokedAt));
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

    /** User name of who decided; null before. */
    public String by() {
        return by;
    }

    public Instant at() {
        return at;
    }

    public Long letterId() {
        return letterId;
    }

    /** Last day to serve it. */
    public LocalDate serveBy() {
        return serveBy;
    }

    /**
     * Day as of which the letter counts as served, which is to come while a public notice runs;
     * null before.
     */
    public LocalDate servedOn() {
        return servedOn;
    }

    /** When it was revoked; null unless it was. */
    public Instant revokedAt() {
        return revokedAt;
    }
}
