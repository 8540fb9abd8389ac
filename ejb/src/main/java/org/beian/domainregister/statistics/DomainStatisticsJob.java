package org.beian.domainregister.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.beian.job.definition.JobKind;
import org.beian.job.definition.JobParameter;
import org.beian.job.definition.JobPlan;
import org.beian.job.definition.ScheduleInterval;
import org.beian.law.Clause;

/**
 * Job that makes the statistics of each month on the first of the next; a missed month is made up
 * for.
 */
@ApplicationScoped
@Clause("20.2")
class DomainStatisticsJob implements JobKind {

    private static final int HOUR = 2;

    @Override
    public String name() {
        return "domain-statistics";
    }

    @Override
    public List<JobParameter> parameters() {
        return List.of(new JobParameter("month", JobParameter.Kind.MONTH, true));
    }

    @Override
    public Optional<JobPlan> plan() {
        return Optional.of(new JobPlan(ScheduleInterval.MONTHLY, 1, HOUR, true));
    }
}
