package org.beian.party;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.beian.trail.AuditedCase;
import org.beian.trail.TrailHead;

/**
 * Reseller of a provider's access, directly below the provider or below another reseller (indirect
 * access, 7.6).
 */
@Entity
public class Reseller implements AuditedCase {

    /** The kind of case in the history. */
    public static final String CASE_TYPE = "RESELLER";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "reseller_seq")
    @SequenceGenerator(name = "reseller_seq", sequenceName = "reseller_seq", allocationSize = 100)
    private Long id;

    @Column(name = "provider_id")
    private Long providerId;

    @Column(name = "upper_id")
    private Long upperId;

    private String name;

    @Column(name = "credit_code")
    private String creditCode;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Embedded private TrailHead trail = new TrailHead();
    @Version private int version;

    protected Reseller() {}

    Reseller(Long providerId, Long upperId, String name, String creditCode, LocalDate from) {
        this.providerId = providerId;
        this.upperId = upperId;
        this.name = name;
        this.creditCode = creditCode;
        validFrom = from;
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

    public Long id() {
        return id;
    }

    /** The provider at the head of the chain. */
    public Long providerId() {
        return providerId;
    }

    /** The reseller above; empty directly below the provider. */
    public Optional<Long> upperId() {
        return Optional.ofNullable(upperId);
    }

    public String name() {
        return name;
    }

    public Optional<String> creditCode() {
        return Optional.ofNullable(creditCode);
    }

    public boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** Whether another that has not ended has the same name at the same place. */
    boolean standsFor(Reseller other) {
        return other.validTo == null
                && name.equals(other.name)
                && Objects.equals(upperId, other.upperId);
    }

    void below(Long upperId) {
        this.upperId = upperId;
    }

    void endOn(LocalDate lastDay) {
        validTo = lastDay;
    }
}
