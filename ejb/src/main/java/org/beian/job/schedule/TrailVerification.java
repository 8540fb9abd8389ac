package org.beian.job.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.beian.job.definition.JobKind;
import org.beian.job.definition.JobPlan;
import org.beian.job.definition.ScheduleInterval;
import org.beian.law.Clause;

/**
 * Job that verifies the histories of all cases, every day at 3:00 (B8). Only their present
 * condition counts, so missed days are not made up for.
 */
@ApplicationScoped
@Clause("B8")
class TrailVerification implements JobKind {

    private static final int HOUR = 3;

    @Override
    public String name() {
        return "trail-verification";
    }

    @Override
    public Optional<JobPlan> plan() {
        return Optional.of(new JobPlan(ScheduleInterval.DAILY, 1, HOUR, false));
    }
}
