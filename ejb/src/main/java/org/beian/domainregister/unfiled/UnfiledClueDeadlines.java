package org.beian.domainregister.unfiled;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.beian.calendar.DueDeadlines;
import org.beian.code.Settings;
import org.beian.law.Clause;

/** Source of the limits of bureaus on clues of unfiled domains (20.3). */
@ApplicationScoped
@Clause("20.3")
class UnfiledClueDeadlines extends DueDeadlines<UnfiledClue> {

    @Inject Settings settings;

    UnfiledClueDeadlines() {
        super(
                UnfiledClue.class,
                UnfiledClue.CASE_TYPE,
                "c.due",
                "c.state = org.beian.domainregister.unfiled.ClueState.SENT");
    }

    @Override
    protected boolean isOpen(UnfiledClue clue) {
        return clue.state() == ClueState.SENT;
    }

    @Override
    protected Optional<Instant> since(UnfiledClue clue) {
        return Optional.of(clue.confirmedAt());
    }

    @Override
    protected int workingDays(UnfiledClue clue, LocalDate start) {
        return settings.number("unfiled.bureau.workingDays", clue.province(), start);
    }

    @Override
    protected LocalDate due(UnfiledClue clue) {
        return clue.due();
    }

    @Override
    protected void move(UnfiledClue clue, LocalDate until) {
        clue.dueMoves(until);
    }
}
