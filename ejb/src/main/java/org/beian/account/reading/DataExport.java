package org.beian.account.reading;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.beian.trail.AuditedCase;
import org.beian.trail.TrailHead;

/** List that somebody took away as a file, whose number stands in the file (principle 3). */
@Entity
@Table(name = "data_export")
class DataExport implements AuditedCase {

    static final String CASE_TYPE = "EXPORT";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "data_export_seq")
    @SequenceGenerator(
            name = "data_export_seq",
            sequenceName = "data_export_seq",
            allocationSize = 10)
    private Long id;

    @Column(name = "line_count")
    private Long lines;

    @Embedded private TrailHead trail = new TrailHead();
    @Version private int version;

    protected DataExport() {}

    static DataExport begun() {
        return new DataExport();
    }

    void end(long written) {
        lines = written;
    }

    /** Null while it is written, and for one that broke off with its server. */
    Long lines() {
        return lines;
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
