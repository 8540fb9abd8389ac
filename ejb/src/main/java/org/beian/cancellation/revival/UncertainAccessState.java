package org.beian.cancellation.revival;

/** State of an access of which an officer judges whether it is in force. */
public enum UncertainAccessState {
    /** It waits for the authority of the filing. */
    OPEN,
    /** It stays in force; it can be ended later. */
    KEPT,
    /** It was ended as of its first end. */
    ENDED;

    /** Whether an officer may judge so from here. */
    boolean mayBecome(UncertainAccessState to) {
        return switch (this) {
            case OPEN -> to != OPEN;
            case KEPT -> to == ENDED;
            case ENDED -> false;
        };
    }
}
