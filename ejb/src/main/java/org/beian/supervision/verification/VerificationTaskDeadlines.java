package org.beian.supervision.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.beian.calendar.DueDeadlines;
import org.beian.law.Clause;
import org.beian.supervision.VerificationTask;
import org.beian.supervision.VerificationTaskState;

/** Source of the limits of providers to verify what they were asked to (7.3). */
@ApplicationScoped
@Clause("7.3")
class VerificationTaskDeadlines extends DueDeadlines<VerificationTask> {

    @Inject VerificationTaskLimits limits;

    VerificationTaskDeadlines() {
        super(
                VerificationTask.class,
                VerificationTask.CASE_TYPE,
                "c.due",
                "c.state = org.beian.supervision.VerificationTaskState.OPEN");
    }

    @Override
    protected boolean isOpen(VerificationTask task) {
        return task.state() == VerificationTaskState.OPEN;
    }

    @Override
    protected Optional<Instant> since(VerificationTask task) {
        return Optional.of(task.toldAt());
    }

    @Override
    protected int workingDays(VerificationTask task, LocalDate start) {
        return limits.ofProvider(task.authority(), start);
    }

    @Override
    protected LocalDate due(VerificationTask task) {
        return task.due();
    }

    @Override
    protected void move(VerificationTask task, LocalDate until) {
        task.dueOn(until);
    }
}
