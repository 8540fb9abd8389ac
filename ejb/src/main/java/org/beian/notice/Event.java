package org.beian.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import org.beian.trail.NamedCase;

/** Event that concerns a unit, kept until the unit acknowledges it and after. */
@Entity
@IdClass(EventKey.class)
public class Event {

    @Id
    @Column(name = "unit_id")
    private Long unitId;

    @Id
    @Column(name = "event_number")
    private long number;

    @Column(name = "event_type")
    private String type;

    @Column(name = "case_type")
    private String caseType;

    @Column(name = "case_id")
    private Long caseId;

    private String reference;
    private String payload;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "acknowledged_at")
    private Instant acknowledgedAt;

    protected Event() {}

    Event(Long unitId, long number, String type, NamedCase about, Instant createdAt) {
        this.unitId = unitId;
        this.number = number;
        this.type = type;
        caseType = about.caseType();
        caseId = about.caseId();
        this.createdAt = createdAt;
    }

    void tell(String reference, String payload) {
        this.reference = reference;
        this.payload = payload;
    }

    /** Notes the acknowledgement; only the first one counts. */
    void acknowledge(Instant now) {
        if (acknowledgedAt == null) {
            acknowledgedAt = now;
        }
    }

    /** From 1, without gaps in one unit. */
    public long number() {
        return number;
    }

    /** A row of the code table {@code event-types}. */
    public String type() {
        return type;
    }

    public String caseType() {
        return caseType;
    }

    public Long caseId() {
        return caseId;
    }

    /** The unit's own reference of the case, or null. */
    public String reference() {
        return reference;
    }

    /** A JSON object, or null. */
    public String payload() {
        return payload;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Null as long as the unit has not acknowledged it. */
    public Instant acknowledgedAt() {
        return acknowledgedAt;
    }
}
