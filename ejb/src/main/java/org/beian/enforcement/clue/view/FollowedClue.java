package org.beian.enforcement.clue.view;

import java.time.Instant;
import java.util.Optional;
import org.beian.domainregister.unfiled.UnfiledClue;
import org.beian.enforcement.CaseState;
import org.beian.enforcement.Clue;
import org.beian.enforcement.EnforcementCase;

/**
 * Clue on an unfiled domain, with what enforcement did with it.
 *
 * @param taken the clue of enforcement that has it as source; null for none
 * @param opened the case opened from that; null for none
 * @param readable whether the caller may open them: they may be another bureau's by now
 */
public record FollowedClue(UnfiledClue clue, Clue taken, EnforcementCase opened, boolean readable) {

    public UnfiledCluePhase phase() {
        return UnfiledCluePhase.of(clue, taken, opened);
    }

    /**
     * When it came to its phase, of a case to its state as far as that is known; null while the
     * bureau has it.
     */
    public Instant since() {
        if (opened != null) {
            return Optional.ofNullable(opened.outcome().at())
                    .filter(ended -> !opened.state().isWaiting())
                    .orElseGet(this::decided);
        }
        return taken == null || taken.endedAt() == null ? clue.endedAt() : taken.endedAt();
    }

    private Instant decided() {
        boolean decided =
                opened.state() == CaseState.DECIDED || opened.state() == CaseState.EXECUTING;
        return decided && opened.decision().at() != null
                ? opened.decision().at()
                : opened.openedAt();
    }

    /** Why enforcement opened no case; null where it did, or is still to decide. */
    public String reason() {
        return taken == null || opened != null ? null : taken.outcome();
    }
}
