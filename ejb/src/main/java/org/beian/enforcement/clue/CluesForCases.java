package org.beian.enforcement.clue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.beian.enforcement.Clue;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.trail.Act;
import org.beian.trail.History;

/** Clues from which cases are opened, for the procedure that opens them (16.1). */
@ApplicationScoped
public class CluesForCases {

    @Inject ClueChecks checks;
    @Inject ClueNotices notices;
    @Inject History history;
    @Inject Clock clock;

    /**
     * An open clue of the caller's bureau, locked.
     *
     * @param version the version that the caller saw
     * @throws RequestRejected {@code ENFORCEMENT_CLUE_NOT_FOUND} when another bureau has it
     * @throws RequestRejected {@code ENFORCEMENT_CLUE_STALE} when it changed since
     * @throws RequestRejected {@code ENFORCEMENT_CLUE_STATE_FORBIDS} when it has ended, or is on
     *     its way to another bureau
     */
    public Clue open(String id, int version) {
        return checks.open(id, version);
    }

    /** Ends a clue with the case that was opened from it, and tells its sources. */
    @Clause("16.1")
    public void opened(Clue clue, Long enforcementCase, String number) {
        Enum<?> before = clue.state();
        clue.open(enforcementCase, clock.instant());
        history.write(clue, Act.move("OPEN_CASE", before, clue.state(), number, "16.1"), clue);
        notices.ended(clue, "caseOpened", number);
    }
}
