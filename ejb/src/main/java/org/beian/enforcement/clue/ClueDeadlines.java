package org.beian.enforcement.clue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.beian.calendar.DueDeadlines;
import org.beian.enforcement.Clue;
import org.beian.enforcement.ClueState;
import org.beian.enforcement.transfer.FileLimits;
import org.beian.law.Clause;

/** Source of the limits of bureaus to open cases from clues, or to end them (16.1). */
@ApplicationScoped
@Clause("16.1")
class ClueDeadlines extends DueDeadlines<Clue> {

    @Inject FileLimits limits;

    ClueDeadlines() {
        super(
                Clue.class,
                Clue.CASE_TYPE,
                "c.due",
                "c.state = org.beian.enforcement.ClueState.OPEN and c.transferId is null");
    }

    @Override
    protected boolean isOpen(Clue clue) {
        return clue.state() == ClueState.OPEN && clue.transferId() == null;
    }

    @Override
    protected Optional<Instant> since(Clue clue) {
        return Optional.of(clue.countedFrom());
    }

    @Override
    protected int workingDays(Clue clue, LocalDate start) {
        return limits.clueDays(clue.authority(), start);
    }

    @Override
    protected LocalDate due(Clue clue) {
        return clue.due();
    }

    @Override
    protected void move(Clue clue, LocalDate until) {
        clue.dueOn(until);
    }
}
