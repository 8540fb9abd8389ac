package org.beian.partyregister;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import org.beian.trail.AuditedCase;
import org.beian.trail.TrailHead;

/**
 * Audited case of a unit in the register: its licence, and the history of all that is kept of it.
 */
@Entity
@Table(name = "registered_unit")
class RegisteredUnit implements AuditedCase {

    /** The kind of case in the history. */
    static final String CASE_TYPE = "UNIT";

    @Id
    @Column(name = "unit_id")
    private Long id;

    @Column(name = "licence_number")
    private String licenceNumber;

    @Column(name = "licence_until")
    private LocalDate licenceUntil;

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

    int version() {
        return version;
    }

    Optional<String> licenceNumber() {
        return Optional.ofNullable(licenceNumber);
    }

    /** Last day of the licence. */
    Optional<LocalDate> licenceUntil() {
        return Optional.ofNullable(licenceUntil);
    }

    void licensed(String number, LocalDate until) {
        licenceNumber = number;
        licenceUntil = until;
    }
}
