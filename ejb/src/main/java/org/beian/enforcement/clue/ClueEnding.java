package org.beian.enforcement.clue;

import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.beian.enforcement.Clue;
import org.beian.enforcement.EnforcementRefusal;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.letter.Letter;
import org.beian.trail.Act;
import org.beian.trail.History;

/** Ending of clues from which no case is opened (16.1); their sources are told. */
@Stateless
@RolesAllowed(REVIEWER)
public class ClueEnding {

    @Inject ClueChecks checks;
    @Inject ClueLetters letters;
    @Inject ClueNotices notices;
    @Inject History history;
    @Inject Clock clock;

    /**
     * Ends a clue as there is no ground for a case.
     *
     * @param version the version that the caller saw; null for whatever it is now
     * @param reason 4 to 2000 characters
     * @throws RequestRejected {@link EnforcementRefusal#ENFORCEMENT_CLUE_NOT_FOUND} when another
     *     bureau has it
     * @throws RequestRejected {@link EnforcementRefusal#ENFORCEMENT_CLUE_STALE} when it changed
     *     since
     * @throws RequestRejected {@link EnforcementRefusal#ENFORCEMENT_CLUE_STATE_FORBIDS} when it has
     *     ended, or is on its way to another bureau
     * @throws RequestRejected {@link EnforcementRefusal#ENFORCEMENT_CLUE_TEXT_INVALID} for the
     *     reason
     */
    @Clause("16.1")
    public void noGround(String id, Integer version, String reason) {
        String said = ClueChecks.reason(reason);
        Clue clue = checks.open(id, version);
        Enum<?> before = clue.state();
        clue.noGround(said, clock.instant());
        history.write(clue, Act.move("NO_GROUND", before, clue.state(), said, "16.1"), clue);
        notices.ended(clue, "noGround", said);
    }

    /**
     * Ends a clue as it belongs to a department, which gets it with a letter that lists its
     * materials.
     *
     * @param department its name
     * @throws RequestRejected as {@link #noGround}
     */
    @Clause("16.1")
    public void handOver(String id, int version, String department, String reason) {
        String to = ClueChecks.department(department);
        String said = ClueChecks.reason(reason);
        Clue clue = checks.open(id, version);
        Enum<?> before = clue.state();
        clue.handOver(to, said, clock.instant());
        Letter letter = letters.issue(clue);
        history.write(
                clue,
                Act.move("HAND_OVER", before, clue.state(), to + "：" + said, "16.1"),
                clue,
                letter);
        notices.ended(clue, "handedOver", to);
    }
}
