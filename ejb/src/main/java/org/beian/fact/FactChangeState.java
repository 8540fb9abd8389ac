package org.beian.fact;

/** States of a change of a fact: proposed where a second person confirms it, then entered. */
public enum FactChangeState {
    /** Waits for a second person. */
    PROPOSED,
    /** Acts, or will from its day on. */
    ENTERED,
    /** A second person refused it. */
    REFUSED,
    /** Whoever proposed it took it back. */
    WITHDRAWN,
    /** It was taken out before its day came. */
    CANCELLED;

    boolean mayBecome(FactChangeState next) {
        return switch (this) {
            case PROPOSED -> next == ENTERED || next == REFUSED || next == WITHDRAWN;
            case ENTERED -> next == CANCELLED;
            default -> false;
        };
    }
}
