package org.beian.cancellation.clearing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.beian.calendar.DueDeadlines;
import org.beian.code.Settings;
import org.beian.law.Clause;
import org.beian.law.Shanghai;

/** Source of the limits of authorities for clearing what stayed empty (B14). */
@ApplicationScoped
@Clause("B14")
class ClearanceDeadlines extends DueDeadlines<Clearing> {

    @Inject Settings settings;

    ClearanceDeadlines() {
        super(
                Clearing.class,
                "CLEARANCE",
                "c.clearBy",
                "c.state = org.beian.cancellation.clearing.ClearingState.OPEN");
    }

    @Override
    protected boolean isOpen(Clearing clearing) {
        return clearing.state() == ClearingState.OPEN;
    }

    /** It follows the limit of the sponsor. */
    @Override
    protected Optional<Instant> since(Clearing clearing) {
        return Optional.of(Shanghai.startOfDay(clearing.due()));
    }

    @Override
    protected int workingDays(Clearing clearing, LocalDate start) {
        return settings.number(
                EmptyFilings.AUTHORITY, clearing.authority().province().orElse(null), start);
    }

    @Override
    protected LocalDate due(Clearing clearing) {
        return clearing.clearBy();
    }

    @Override
    protected void move(Clearing clearing, LocalDate until) {
        clearing.clearBy(until);
    }
}
