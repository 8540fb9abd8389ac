package org.beian.cancellation.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.beian.calendar.DueDeadlines;
import org.beian.cancellation.Cancellation;
import org.beian.cancellation.CancellationState;
import org.beian.law.Clause;

/** Source of the limits of authorities for cancellations under review (15.4, B1). */
@ApplicationScoped
@Clause("B1")
class CancellationDeadlines extends DueDeadlines<Cancellation> {

    CancellationDeadlines() {
        super(
                Cancellation.class,
                Cancellation.CASE_TYPE,
                "c.deadline",
                "c.state = org.beian.cancellation.CancellationState.UNDER_REVIEW");
    }

    @Override
    protected boolean isOpen(Cancellation cancellation) {
        return cancellation.state() == CancellationState.UNDER_REVIEW;
    }

    @Override
    protected Optional<Instant> since(Cancellation cancellation) {
        return Optional.of(cancellation.submittedAt());
    }

    @Override
    protected int workingDays(Cancellation cancellation, LocalDate start) {
        return cancellation.workingDays();
    }

    @Override
    protected LocalDate due(Cancellation cancellation) {
        return cancellation.deadline();
    }

    @Override
    protected void move(Cancellation cancellation, LocalDate until) {
        cancellation.startClock(until, cancellation.workingDays());
    }
}
