package org.beian.filing.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.beian.job.definition.JobKind;
import org.beian.job.definition.JobPlan;
import org.beian.job.definition.ScheduleInterval;
import org.beian.law.Clause;

/** Job that masks the personal data of filings cancelled long ago, every day at 2:00. */
@ApplicationScoped
@Clause("3")
class FilingMaskingJob implements JobKind {

    private static final int HOUR = 2;

    @Override
    public String name() {
        return "filing-masking";
    }

    @Override
    public Optional<JobPlan> plan() {
        return Optional.of(new JobPlan(ScheduleInterval.DAILY, 1, HOUR, false));
    }
}
