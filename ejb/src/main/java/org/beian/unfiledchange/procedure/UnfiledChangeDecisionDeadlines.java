package org.beian.unfiledchange.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.beian.calendar.DueDeadlines;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.unfiledchange.UnfiledChange;
import org.beian.unfiledchange.UnfiledChangeState;

/** Source of the limits of authorities for unfiled changes that were answered or are overdue. */
@ApplicationScoped
@Clause("8.4")
class UnfiledChangeDecisionDeadlines extends DueDeadlines<UnfiledChange> {

    @Inject UnfiledChangeLimits limits;

    UnfiledChangeDecisionDeadlines() {
        super(
                UnfiledChange.class,
                "UNFILED_CHANGE_DECISION",
                "c.decideBy",
                "c.state in (org.beian.unfiledchange.UnfiledChangeState.OPEN,"
                        + " org.beian.unfiledchange.UnfiledChangeState.ANSWERED)");
    }

    @Override
    protected boolean isOpen(UnfiledChange change) {
        return change.state().isWaiting();
    }

    /** It follows the answer, else the limit of the sponsor. */
    @Override
    protected Optional<Instant> since(UnfiledChange change) {
        return Optional.of(
                change.state() == UnfiledChangeState.ANSWERED
                        ? change.answer().at()
                        : Shanghai.startOfDay(change.due()));
    }

    @Override
    protected int workingDays(UnfiledChange change, LocalDate start) {
        return limits.ofAuthority(change.authority(), start);
    }

    @Override
    protected LocalDate due(UnfiledChange change) {
        return change.decideBy();
    }

    @Override
    protected void move(UnfiledChange change, LocalDate until) {
        change.decideBy(until);
    }
}
