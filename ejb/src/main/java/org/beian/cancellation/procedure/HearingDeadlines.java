package org.beian.cancellation.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.beian.calendar.DueDeadlines;
import org.beian.cancellation.Cancellation;
import org.beian.cancellation.CancellationState;
import org.beian.code.Settings;
import org.beian.law.Clause;

/** Source of the limits of sponsors that are heard before a cancellation (8.2, B1). */
@ApplicationScoped
@Clause("B1")
class HearingDeadlines extends DueDeadlines<Cancellation> {

    @Inject Settings settings;

    HearingDeadlines() {
        super(
                Cancellation.class,
                "CANCELLATION_HEARING",
                "c.hearing.until",
                "c.hearing.until is not null and c.hearing.answeredAt is null"
                        + " and c.state = org.beian.cancellation.CancellationState.UNDER_REVIEW");
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
        return settings.number(
                MotionOpening.HEARING, cancellation.authority().province().orElse(null), start);
    }

    @Override
    protected LocalDate due(Cancellation cancellation) {
        return cancellation.hearing().orElseThrow().until();
    }

    @Override
    protected void move(Cancellation cancellation, LocalDate until) {
        cancellation.hearing().orElseThrow().moves(until);
    }
}
