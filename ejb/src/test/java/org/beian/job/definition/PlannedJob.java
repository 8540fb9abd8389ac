package org.beian.job.definition;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.beian.job.JobRefusal;

/** Job for tests, with the name and the plan that a test gives it. */
@ApplicationScoped
public class PlannedJob implements JobKind {

    public static volatile String name = "planned";
    public static volatile JobPlan plan = new JobPlan(ScheduleInterval.MONTHLY, 1, 1, true);
    public static volatile boolean alone = true;
    public static volatile boolean concernedBefore;
    static volatile boolean byOperator = true;

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<JobParameter> parameters() {
        return List.of(
                new JobParameter("month", JobParameter.Kind.MONTH, true),
                new JobParameter("day", JobParameter.Kind.DATE, false),
                new JobParameter("note", JobParameter.Kind.TEXT, false));
    }

    @Override
    public void requireAlone() {
        if (!alone) {
            throw JobRefusal.JOB_ALREADY_RUNNING.of(name);
        }
    }

    @Override
    public boolean byOperator() {
        return byOperator;
    }

    @Override
    public boolean isConcernedBefore(LocalDate period) {
        return concernedBefore;
    }

    @Override
    public Optional<JobPlan> plan() {
        return Optional.of(plan);
    }
}
