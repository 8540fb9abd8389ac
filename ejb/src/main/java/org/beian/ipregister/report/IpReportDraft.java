package org.beian.ipregister.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Draft of a check report: while it is there, nobody sees the report and its findings. */
@Entity
@Table(name = "ip_report_draft")
public class IpReportDraft {

    /** Condition of JPQL that the report, whose id the format takes, is published. */
    public static final String PUBLISHED =
            "not exists (select d.reportId from IpReportDraft d where d.reportId = %s)";

    /** The same of SQL. */
    public static final String PUBLISHED_SQL =
            "not exists (select 1 from ip_report_draft d where d.report_id = %s)";

    @Id
    @Column(name = "report_id")
    private Long reportId;

    @Column(name = "unit_id")
    private Long unitId;

    @Column(name = "first_finding")
    private long first;

    @Column(name = "found_at")
    private Instant foundAt;

    protected IpReportDraft() {}

    /**
     * @param first number before that of the findings
     */
    IpReportDraft(IpReport report, long first) {
        reportId = report.id();
        unitId = report.unitId();
        this.first = first;
        foundAt = report.createdAt();
    }

    Long reportId() {
        return reportId;
    }
}
