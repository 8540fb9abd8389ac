package org.beian.domainregister.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.beian.calendar.DueDeadlines;
import org.beian.code.Settings;
import org.beian.law.Clause;

/** Source of the limits by which units correct a report that was sent back (10.2). */
@ApplicationScoped
@Clause("10.2")
class DomainReportDeadlines extends DueDeadlines<DomainReport> {

    /** Working days that a unit has for a correction. */
    static final String LIMIT = "domain.correction.workingDays";

    @Inject Settings settings;

    DomainReportDeadlines() {
        super(
                DomainReport.class,
                DomainReport.CASE_TYPE,
                "c.due",
                "c.due is not null"
                        + " and c.state = org.beian.domainregister.report.ReportState.SENT_BACK");
    }

    @Override
    protected boolean isOpen(DomainReport report) {
        return report.state() == ReportState.SENT_BACK;
    }

    @Override
    protected Optional<Instant> since(DomainReport report) {
        return Optional.of(report.decidedAt());
    }

    @Override
    protected int workingDays(DomainReport report, LocalDate start) {
        return settings.number(LIMIT, null, start);
    }

    @Override
    protected LocalDate due(DomainReport report) {
        return report.due();
    }

    @Override
    protected void move(DomainReport report, LocalDate until) {
        report.dueMoves(until);
    }
}
