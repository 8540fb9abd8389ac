package org.beian.unfiledchange.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.beian.calendar.DueDeadlines;
import org.beian.law.Clause;
import org.beian.unfiledchange.UnfiledChange;
import org.beian.unfiledchange.UnfiledChangeState;

/** Source of the limits of sponsors to file a change that was found (8.4). */
@ApplicationScoped
@Clause("8.4")
class UnfiledChangeDeadlines extends DueDeadlines<UnfiledChange> {

    @Inject UnfiledChangeLimits limits;

    UnfiledChangeDeadlines() {
        super(
                UnfiledChange.class,
                UnfiledChange.CASE_TYPE,
                "c.due",
                "c.state = org.beian.unfiledchange.UnfiledChangeState.OPEN");
    }

    @Override
    protected boolean isOpen(UnfiledChange change) {
        return change.state() == UnfiledChangeState.OPEN;
    }

    @Override
    protected Optional<Instant> since(UnfiledChange change) {
        return Optional.of(change.toldAt());
    }

    @Override
    protected int workingDays(UnfiledChange change, LocalDate start) {
        return limits.ofSponsor(change.authority(), start);
    }

    @Override
    protected LocalDate due(UnfiledChange change) {
        return change.due();
    }

    @Override
    protected void move(UnfiledChange change, LocalDate until) {
        change.dueOn(until);
    }
}
