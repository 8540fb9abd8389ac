package org.beian.supervision.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.beian.calendar.DueDeadlines;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.supervision.VerificationTask;
import org.beian.supervision.VerificationTaskState;

/** Source of the limits of authorities to follow overdue verification tasks (7.3). */
@ApplicationScoped
@Clause("7.3")
class VerificationFollowDeadlines extends DueDeadlines<VerificationTask> {

    @Inject VerificationTaskLimits limits;

    VerificationFollowDeadlines() {
        super(
                VerificationTask.class,
                "VERIFICATION_OVERDUE",
                "c.followBy",
                "c.state = org.beian.supervision.VerificationTaskState.OPEN");
    }

    @Override
    protected boolean isOpen(VerificationTask task) {
        return task.state() == VerificationTaskState.OPEN;
    }

    @Override
    protected Optional<Instant> since(VerificationTask task) {
        return Optional.of(Shanghai.startOfDay(task.due()));
    }

    @Override
    protected int workingDays(VerificationTask task, LocalDate start) {
        return limits.ofAuthority(task.authority(), start);
    }

    @Override
    protected LocalDate due(VerificationTask task) {
        return task.followBy();
    }

    @Override
    protected void move(VerificationTask task, LocalDate until) {
        task.followBy(until);
    }
}
