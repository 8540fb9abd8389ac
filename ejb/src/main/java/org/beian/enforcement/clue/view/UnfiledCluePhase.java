package org.beian.enforcement.clue.view;

import org.beian.domainregister.unfiled.UnfiledClue;
import org.beian.enforcement.Clue;
import org.beian.enforcement.ClueState;
import org.beian.enforcement.EnforcementCase;

/**
 * Part of the list of clues on unfiled domains: what waits, what enforcement does with those that
 * it took, and how the others ended (20.3).
 */
public enum UnfiledCluePhase {
    /** With the bureau concerned. */
    SENT,
    /** Taken for enforcement; whether there is ground for a case is to be decided. */
    TAKEN,
    /** Enforcement opened no case: there was no ground, or a department got it. */
    NO_CASE,
    /** A case was opened and has not ended. */
    IN_CASE,
    /** The case has ended. */
    CASE_ENDED,
    FILED,
    STOPPED,
    UNFOUNDED;

    private static final String STATE = "c.state = org.beian.domainregister.unfiled.ClueState.";

    /** The clue of enforcement that has the clue {@code c} as its source. */
    private static final String SOURCE =
            " exists (select s.id from ClueSource s, Clue e where s.causeId = c.id"
                    + " and s.kind = org.beian.enforcement.SourceKind.UNFILED_CLUE"
                    + " and e.id = s.clueId and ";

    private static final String LEFT =
            "e.state in (org.beian.enforcement.ClueState.NO_GROUND,"
                    + " org.beian.enforcement.ClueState.HANDED_OVER))";

    private static final String ENDED =
            "exists (select k.id from EnforcementCase k where k.id = e.openedCase"
                    + " and k.state in (org.beian.enforcement.CaseState.CLOSED,"
                    + " org.beian.enforcement.CaseState.NOT_ESTABLISHED,"
                    + " org.beian.enforcement.CaseState.NO_PENALTY,"
                    + " org.beian.enforcement.CaseState.HANDED_OVER)))";

    /**
     * The part of the list to which a clue belongs.
     *
     * @param taken the clue of enforcement that has it as source; null for none
     * @param opened the case opened from that; null for none
     */
    public static UnfiledCluePhase of(UnfiledClue clue, Clue taken, EnforcementCase opened) {
        if (clue.state() != org.beian.domainregister.unfiled.ClueState.CASE_OPENED) {
            return valueOf(clue.state().name());
        }
        if (opened != null) {
            return opened.state().isWaiting() ? IN_CASE : CASE_ENDED;
        }
        return taken == null || taken.state() == ClueState.OPEN ? TAKEN : NO_CASE;
    }

    /** Condition on a clue {@code c}. */
    public String condition() {
        return switch (this) {
            case TAKEN ->
                    STATE
                            + "CASE_OPENED and not"
                            + SOURCE
                            + "e.state <> org.beian.enforcement.ClueState.OPEN)";
            case NO_CASE -> STATE + "CASE_OPENED and" + SOURCE + LEFT;
            case IN_CASE ->
                    STATE
                            + "CASE_OPENED and"
                            + SOURCE
                            + "e.openedCase is not null and not "
                            + ENDED;
            case CASE_ENDED -> STATE + "CASE_OPENED and" + SOURCE + ENDED;
            default -> STATE + name();
        };
    }
}
