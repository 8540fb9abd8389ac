package org.beian.ipregister.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.beian.calendar.DueDeadlines;
import org.beian.code.Settings;
import org.beian.law.Clause;

/** Source of the limits by which units correct what was sent back (19.3). */
@ApplicationScoped
@Clause("19.3")
class IpReportDeadlines extends DueDeadlines<IpReport> {

    /** Working days that a unit has for a correction. */
    static final String LIMIT = "ip.correction.workingDays";

    @Inject Settings settings;

    IpReportDeadlines() {
        super(
                IpReport.class,
                IpReport.CASE_TYPE,
                "c.due",
                """
                c.due is not null and exists (select f.id from IpFinding f
                where f.reportId = c.id
                and f.state = org.beian.ipregister.report.IpFindingState.SENT_BACK)""");
    }

    @Override
    protected boolean isOpen(IpReport report) {
        return report.due().isPresent();
    }

    @Override
    protected Optional<Instant> since(IpReport report) {
        return report.sentBackAt();
    }

    @Override
    protected int workingDays(IpReport report, LocalDate start) {
        return settings.number(LIMIT, report.province().orElse(null), start);
    }

    @Override
    protected LocalDate due(IpReport report) {
        return report.due().orElseThrow();
    }

    @Override
    protected void move(IpReport report, LocalDate until) {
        report.dueMoves(until);
    }
}
