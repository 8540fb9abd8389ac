package org.beian.cancellation.clearing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.beian.calendar.DueDeadlines;
import org.beian.code.Settings;
import org.beian.law.Clause;

/** Source of the limits of sponsors for their empty filings (B14). */
@ApplicationScoped
@Clause("B14")
class ClearingDeadlines extends DueDeadlines<Clearing> {

    @Inject Settings settings;

    ClearingDeadlines() {
        super(
                Clearing.class,
                Clearing.CASE_TYPE,
                "c.due",
                "c.state = org.beian.cancellation.clearing.ClearingState.OPEN");
    }

    @Override
    protected boolean isOpen(Clearing clearing) {
        return clearing.state() == ClearingState.OPEN;
    }

    @Override
    protected Optional<Instant> since(Clearing clearing) {
        return Optional.of(clearing.openedAt());
    }

    @Override
    protected int workingDays(Clearing clearing, LocalDate start) {
        return settings.number(
                EmptyFilings.SPONSOR, clearing.authority().province().orElse(null), start);
    }

    @Override
    protected LocalDate due(Clearing clearing) {
        return clearing.due();
    }

    @Override
    protected void move(Clearing clearing, LocalDate until) {
        clearing.dueOn(until);
    }
}
