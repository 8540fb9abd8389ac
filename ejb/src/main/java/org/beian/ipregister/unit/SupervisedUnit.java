package org.beian.ipregister.unit;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.beian.trail.AuditedCase;
import org.beian.trail.TrailHead;

/**
 * Audited case of a unit's status (9.1): its level, and the history of its level, marks and
 * headquarters.
 */
@Entity
@Table(name = "ip_standing")
public class SupervisedUnit implements AuditedCase {

    /** The kind of case in the history. */
    public static final String CASE_TYPE = "IP_UNIT";

    @Id
    @Column(name = "unit_id")
    private Long id;

    @Column(name = "unit_level")
    private Short level;

    @Embedded private TrailHead trail = new TrailHead();
    @Version private int version;

    protected SupervisedUnit() {}

    public SupervisedUnit(Long unitId) {
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

    /** 1 to 9; null where none was set. */
    public Integer level() {
        return level == null ? null : level.intValue();
    }

    public int version() {
        return version;
    }

    public void level(Integer now) {
        level = now == null ? null : now.shortValue();
    }
}
