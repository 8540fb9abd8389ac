package org.beian.partyregister;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.beian.trail.AuditedCase;
import org.beian.trail.TrailHead;

/**
 * Audited case of a unit in the register: its licence, and the history of all that is kept of it.
 */
@Entity
@Table(name = "registered_unit")
public class RegisteredUnit implements AuditedCase {

    /** The kind of case in the history. */
    public static final String CASE_TYPE = "UNIT";

    @Id
    @Column(name = "unit_id")
    private Long id;

    @Column(name = "licence_number")
    private String licenceNumber;

    @Column(name = "licence_until")
    private LocalDate licenceUntil;

    @Column(name = "proposed_licence")
    private String proposedLicence;

    @Column(name = "proposed_until")
    private LocalDate proposedUntil;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Embedded private TrailHead trail = new TrailHead();
    @Version private int version;

    protected RegisteredUnit() {}

    RegisteredUnit(Long unitId) {
        id = unitId;
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

    public int version() {
        return version;
    }

    public Optional<String> licenceNumber() {
        return Optional.ofNullable(licenceNumber);
    }

    /** Last day of the licence. */
    public Optional<LocalDate> licenceUntil() {
        return Optional.ofNullable(licenceUntil);
    }

    /** Sets the licence; what was submitted as its renewal is settled with it. */
    public void licensed(String number, LocalDate until) {
        licenceNumber = number;
        licenceUntil = until;
        dropProposal();
    }

    /** Number of the renewed licence that the unit submitted. */
    public Optional<String> proposedLicence() {
        return Optional.ofNullable(proposedLicence);
    }

    /** Last day of the renewed licence that the unit submitted. */
    public Optional<LocalDate> proposedUntil() {
        return Optional.ofNullable(proposedUntil);
    }

    /** When the unit submitted its renewed licence. */
    public Optional<Instant> proposedAt() {
        return Optional.ofNullable(proposedAt);
    }

    /** Keeps a renewed licence until the authority has registered it or sent it back. */
    public void propose(String number, LocalDate until, Instant now) {
        proposedLicence = number;
        proposedUntil = until;
        proposedAt = now;
    }

    /** Forgets a renewed licence that was submitted. */
    public void dropProposal() {
        propose(null, null, null);
    }
}
