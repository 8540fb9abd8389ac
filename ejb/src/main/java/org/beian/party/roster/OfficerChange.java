package org.beian.party.roster;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.beian.party.DedicatedOfficer;
import org.beian.party.OfficerChanged;

/** Change of a roster as it reached the bureaus, with the names of that day. */
@Entity
@Table(name = "officer_change")
class OfficerChange {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "officer_change_seq")
    @SequenceGenerator(
            name = "officer_change_seq",
            sequenceName = "officer_change_seq",
            allocationSize = 100)
    private Long id;

    @Column(name = "unit_id")
    private Long unitId;

    @Column(name = "officer_id")
    private Long officerId;

    @Enumerated(EnumType.STRING)
    private OfficerChanged.Kind kind;

    private String name;
    private String successor;

    @Column(name = "effective_on")
    private LocalDate effectiveOn;

    private String note;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected OfficerChange() {}

    OfficerChange(
            OfficerChanged change,
            DedicatedOfficer officer,
            DedicatedOfficer successor,
            Instant now) {
        unitId = change.unitId();
        officerId = officer.id();
        kind = change.kind();
        name = officer.name();
        this.successor = successor == null ? null : successor.name();
        effectiveOn = change.on();
        note = change.note();
        recordedAt = now;
    }

    Long id() {
        return id;
    }

    Long unitId() {
        return unitId;
    }

    Long officerId() {
        return officerId;
    }
}
