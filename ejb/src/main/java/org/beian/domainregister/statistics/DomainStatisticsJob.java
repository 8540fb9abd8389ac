package org.beian.domainregister.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beian.domainregister.DomainRefusal;
import org.beian.domainregister.report.DomainSql;
import org.beian.job.definition.JobKind;
import org.beian.job.definition.JobParameter;
import org.beian.job.definition.JobPlan;
import org.beian.job.definition.ScheduleInterval;
import org.beian.law.Clause;

/**
 * Job that makes the statistics of each month on the first of the next; a missed month is made up
 * for, and so is the month before the first start where reports of then took effect.
 */
@ApplicationScoped
@Clause("20.2")
class DomainStatisticsJob implements JobKind {

    private static final int HOUR = 2;

    @Inject DomainSql sql;
    @Inject Clock clock;

    @Override
    public String name() {
        return "domain-statistics";
    }

    @Override
    public List<JobParameter> parameters() {
        return List.of(new JobParameter("month", JobParameter.Kind.MONTH, true));
    }

    @Override
    public void check(Map<String, String> told) {
        YearMonth month = YearMonth.parse(told.get("month"));
        if (!StatisticsCalculation.isOver(month, clock)) {
            throw DomainRefusal.MONTH_NOT_OVER.of(month);
        }
    }

    /** A register that was filled before the first start has a month to be counted already. */
    @Override
    public boolean isConcernedBefore(LocalDate period) {
        return sql.any(
                """
                select p.id from domain_report p
                where p.sequence_key is not null and p.received_on <= ?""",
                YearMonth.from(period).atEndOfMonth());
    }

    @Override
    public Optional<JobPlan> plan() {
        return Optional.of(new JobPlan(ScheduleInterval.MONTHLY, 1, HOUR, true));
    }
}
