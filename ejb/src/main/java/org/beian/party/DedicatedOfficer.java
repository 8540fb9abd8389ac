package org.beian.party;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beian.trail.AuditedCase;
import org.beian.trail.TrailHead;

/**
 * Dedicated officer (专岗专职): a person who works on nothing but filing for a provider, on duty from a
 * given day (7.1).
 */
@Entity
@Table(name = "dedicated_officer")
public class DedicatedOfficer implements AuditedCase {

    /** The kind of case in the history. */
    public static final String CASE_TYPE = "OFFICER";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "officer_seq")
    @SequenceGenerator(name = "officer_seq", sequenceName = "officer_seq", allocationSize = 100)
    private Long id;

    @Column(name = "unit_id")
    private Long unitId;

    private String name;
    private String phone;
    private String email;

    @Column(name = "on_duty_from")
    private LocalDate onDutyFrom;

    @Column(name = "on_duty_to")
    private LocalDate onDutyTo;

    @Column(name = "handed_over_to")
    private Long handedOverTo;

    @Column(name = "hand_over_note")
    private String handOverNote;

    @Embedded private TrailHead trail = new TrailHead();
    @Version private int version;

    protected DedicatedOfficer() {}

    DedicatedOfficer(Long unitId, OfficerDetails details, LocalDate from) {
        this.unitId = unitId;
        name = details.name();
        phone = details.phone();
        email = details.email();
        onDutyFrom = from;
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

    public Long unitId() {
        return unitId;
    }

    public String name() {
        return name;
    }

    public String phone() {
        return phone;
    }

    public String email() {
        return email;
    }

    public LocalDate onDutyFrom() {
        return onDutyFrom;
    }

    /** Last day on duty; empty as long as no end is known. */
    public Optional<LocalDate> onDutyTo() {
        return Optional.ofNullable(onDutyTo);
    }

    /** Id of the officer who took over. */
    public Optional<Long> handedOverTo() {
        return Optional.ofNullable(handedOverTo);
    }

    public Optional<String> handOverNote() {
        return Optional.ofNullable(handOverNote);
    }

    public boolean isOnDuty(LocalDate day) {
        return !day.isBefore(onDutyFrom) && (onDutyTo == null || !day.isAfter(onDutyTo));
    }

    /** Ends the duty with the given last day, without a successor. */
    void leave(LocalDate lastDay, String note) {
        if (onDutyTo != null) {
            throw PartyRefusal.OFFICER_NOT_ON_DUTY.of(name);
        }
        onDutyTo = lastDay;
        handOverNote = note;
    }

    /**
     * Takes over other details.
     *
     * @return which differ: name, phone, email
     */
    List<String> correct(OfficerDetails details) {
        List<String> corrected = new ArrayList<>();
        if (!name.equals(details.name())) {
            corrected.add("name");
        }
        if (!phone.equals(details.phone())) {
            corrected.add("phone");
        }
        if (!email.equals(details.email())) {
            corrected.add("email");
        }
        name = details.name();
        phone = details.phone();
        email = details.email();
        return corrected;
    }

    /** Ends the duty with the given last day, and notes the successor and what was handed over. */
    void handOver(DedicatedOfficer successor, String note, LocalDate lastDay) {
        if (onDutyTo != null) {
            throw PartyRefusal.OFFICER_NOT_ON_DUTY.of(name);
        }
        onDutyTo = lastDay;
        handedOverTo = successor.id;
        handOverNote = note;
    }
}
