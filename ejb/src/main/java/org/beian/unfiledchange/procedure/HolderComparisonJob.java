package org.beian.unfiledchange.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.beian.job.definition.JobKind;
import org.beian.job.definition.JobPlan;
import org.beian.job.definition.ScheduleInterval;
import org.beian.law.Clause;

/** Job that compares holders of filed domains with the register of domains, every day at 3:00. */
@ApplicationScoped
@Clause("8.4")
class HolderComparisonJob implements JobKind {

    private static final int HOUR = 3;

    @Override
    public String name() {
        return "holder-comparison";
    }

    @Override
    public Optional<JobPlan> plan() {
        return Optional.of(new JobPlan(ScheduleInterval.DAILY, 1, HOUR, false));
    }
}
