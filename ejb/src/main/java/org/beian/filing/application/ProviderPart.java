package org.beian.filing.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The provider's part in an application (12.1, 12.2, 12.6): whether it files on behalf, for which
 * sponsor, until when it is expected to act, and what it passed on.
 */
@Embeddable
class ProviderPart {

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

    protected ProviderPart() {}

    ProviderPart(boolean onBehalf) {
        this.onBehalf = onBehalf;
    }

    void begin(Long sponsor, LocalDate until) {
        onBehalf = true;
        sponsorId = sponsor;
        sentBackReason = null;
        due = until;
    }

    void knows(Long sponsor) {
        sponsorId = sponsor;
    }

    void end(String reason) {
        onBehalf = false;
        sentBackReason = reason;
    }

    void awaits(LocalDate until) {
        due = onBehalf ? until : null;
    }

    void awaitsNothing() {
        due = null;
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

    String sentBackReason() {
        return sentBackReason;
    }

    LocalDate due() {
        return due;
    }

    Instant handedOverAt() {
        return handedOverAt;
    }

    String handedOverBy() {
        return handedOverBy;
    }
}
