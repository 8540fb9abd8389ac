package org.beian.unfiledchange;

import java.util.EnumSet;
import java.util.Set;

/** State of an unfiled change. */
public enum UnfiledChangeState {
    /** The sponsor is to file the change, or to say why there is none. */
    OPEN,
    /** The sponsor said why there is none; the authority decides. */
    ANSWERED,
    /** The change was filed. */
    FILED,
    /** There is none, as the authority found. */
    REFUTED,
    /** The register no longer says what was found. */
    LAPSED,
    /** What it is about was cancelled. */
    CANCELLED;

    /** The states in which somebody has to act. */
    public static final Set<UnfiledChangeState> WAITING = EnumSet.of(OPEN, ANSWERED);

    public boolean isWaiting() {
        return WAITING.contains(this);
    }
}
