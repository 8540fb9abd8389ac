package org.beian.trail.reading;

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
import org.beian.trail.AuditedCase;
import org.beian.trail.TrailHead;

/** Log of the reads of one unit on one day, as a case with a history. */
@Entity
@Table(name = "read_log_day")
class ReadLogDay implements AuditedCase {

    static final String CASE_TYPE = "READ_LOG";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "read_log_day_seq")
    @SequenceGenerator(
            name = "read_log_day_seq",
            sequenceName = "read_log_day_seq",
            allocationSize = 10)
    private Long id;

    @Column(name = "unit_id")
    private long unitId;

    @Column(name = "log_day")
    private LocalDate day;

    @Embedded private TrailHead trail = new TrailHead();
    @Version private int version;

    protected ReadLogDay() {}

    ReadLogDay(long unitId, LocalDate day) {
        this.unitId = unitId;
        this.day = day;
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
}
