package org.beian.agency;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.beian.trail.AuditedCase;
import org.beian.trail.TrailHead;
import org.beian.value.Authority;

/**
 * Revocation of the mandate that a sponsor gave a provider (B12). It stands until the sponsor
 * entrusts the provider again.
 */
@Entity
@Table(name = "mandate_revocation")
public class MandateRevocation implements AuditedCase {

    public static final String CASE_TYPE = "MANDATE_REVOCATION";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mandate_revocation_seq")
    @SequenceGenerator(
            name = "mandate_revocation_seq",
            sequenceName = "mandate_revocation_seq",
            allocationSize = 100)
    private Long id;

    @Column(name = "sponsor_id")
    private Long sponsorId;

    @Column(name = "provider_id")
    private Long providerId;

    @Column(name = "given_at")
    private Instant givenAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Column(name = "renewed_at")
    private Instant renewedAt;

    @Embedded private TrailHead trail = new TrailHead();
    @Version private int version;

    protected MandateRevocation() {}

    public MandateRevocation(Long sponsorId, Long providerId, Instant givenAt, Instant now) {
        this.sponsorId = sponsorId;
        this.providerId = providerId;
        this.givenAt = givenAt;
        revokedAt = now;
    }

    /** Ends it: the sponsor entrusts the provider again. */
    public void renew(Instant now) {
        renewedAt = now;
    }

    @Override
    public String caseType() {
        return CASE_TYPE;
    }

    @Override
    public Long caseId() {
        return id;
    }

    @Override
    public TrailHead trail() {
        return trail;
    }

    @Override
    public String recordedState() {
        return renewedAt == null ? "REVOKED" : "RENEWED";
    }

    @Override
    public Optional<Authority> territory() {
        return Optional.empty();
    }

    public Long id() {
        return id;
    }

    public Long sponsorId() {
        return sponsorId;
    }

    public Long providerId() {
        return providerId;
    }

    /** Since when the provider had the mandate. */
    public Instant givenAt() {
        return givenAt;
    }

    public Instant revokedAt() {
        return revokedAt;
    }

    /** When the sponsor entrusted the provider again; null while it stands. */
    public Instant renewedAt() {
        return renewedAt;
    }
}
