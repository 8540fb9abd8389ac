package org.beian.filing.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import org.beian.filing.FilingRefusal;
import org.beian.law.RequestRejected;

/**
 * The provider's part in an application (12.1, 12.2, 12.6): whether it files on behalf, for which
 * sponsor, until when it is expected to act, what it passed on, and what the sponsor agreed to.
 */
@Embeddable
public class ProviderPart {

    @Column(name = "on_behalf")
    private boolean onBehalf;

    @Column(name = "sponsor_id")
    private Long sponsorId;

    @Column(name = "sent_back_reason")
    private String sentBackReason;

    @Column(name = "provider_due")
    private LocalDate due;

    @Column(name = "handed_over_at")
    private Instant handedOverAt;

    @Column(name = "handed_over_by")
    private String handedOverBy;

    @Column(name = "agreed_round")
    private Integer agreedRound;

    @Column(name = "sponsor_due")
    private LocalDate sponsorDue;

    @Column(name = "held_at")
    private Instant heldAt;

    protected ProviderPart() {}

    ProviderPart(boolean onBehalf) {
        this.onBehalf = onBehalf;
    }

    void begin(Long sponsor, int round, LocalDate until) {
        onBehalf = true;
        sponsorId = sponsor;
        agreedRound = round;
        sentBackReason = null;
        due = until;
    }

    void knows(Long sponsor) {
        sponsorId = sponsor;
    }

    void end(String reason) {
        onBehalf = false;
        agreedRound = null;
        sentBackReason = reason;
    }

    void consented(int round) {
        agreedRound = round;
    }

    void declined(String reason) {
        sentBackReason = reason;
    }

    void awaitsSponsor(LocalDate until) {
        sponsorDue = until;
        sentBackReason = null;
    }

    /**
     * Sets the day by which the provider that files on behalf is to act; the next change of state
     * clears it.
     */
    public void awaits(LocalDate until) {
        due = onBehalf ? until : null;
    }

    /** Moves the day by which the sponsor is to answer, as the working calendar changed. */
    public void sponsorDueMoves(LocalDate until) {
        sponsorDue = until;
    }

    /** Holds the application: its sponsor says that it is not its own (B12). */
    public void hold(Instant now) {
        heldAt = now;
    }

    /** Lets the application go on. */
    public void letGo() {
        heldAt = null;
    }

    /**
     * @throws RequestRejected {@link FilingRefusal#FILING_HELD} while its sponsor disavows it
     */
    public void requireNotHeld(Long application) {
        if (heldAt != null) {
            throw FilingRefusal.FILING_HELD.of(application);
        }
    }

    void awaitsNothing() {
        due = null;
        sponsorDue = null;
    }

    /** Clears what concerns an older round, when a new one comes under review. */
    void startAnew() {
        sentBackReason = null;
        handedOverAt = null;
        handedOverBy = null;
    }

    void handedOver(String officer, Instant now) {
        handedOverBy = officer;
        handedOverAt = now;
    }

    boolean onBehalf() {
        return onBehalf;
    }

    Long sponsorId() {
        return sponsorId;
    }

    /**
     * The reason for which the other side sent it back, the provider or the sponsor, until it is
     * entrusted or submitted again; else null.
     */
    public String sentBackReason() {
        return sentBackReason;
    }

    /** The day by which the provider is expected to act; null when nothing waits for it. */
    public LocalDate due() {
        return due;
    }

    /** The time at which the latest result was last passed to the sponsor (12.6), or null. */
    public Instant handedOverAt() {
        return handedOverAt;
    }

    /** The officer who passed the result, or null. */
    public String handedOverBy() {
        return handedOverBy;
    }

    /**
     * The round that the sponsor entrusted, or consented to since; null while no provider holds the
     * application, and when the provider began it itself.
     */
    public Integer agreedRound() {
        return agreedRound;
    }

    /** Since when it is held because its sponsor disavows it; null while it is not. */
    public Instant heldAt() {
        return heldAt;
    }

    /** The day by which the sponsor is expected to answer; null when nothing waits for it. */
    public LocalDate sponsorDue() {
        return sponsorDue;
    }
}
