package org.beian.cancellation.clearing;

/** Part of the list of clearings: whom it waits for, or how it ended. */
public enum ClearingPhase {
    /** The sponsor's last day is not over. */
    SPONSOR,
    /** It is over; the authority clears. */
    DUE,
    CLEARED,
    LIFTED;

    /** Whether it shows what still waits. */
    boolean isOpen() {
        return this == SPONSOR || this == DUE;
    }

    /** Condition on a clearing; only {@link #isOpen open} phases have the parameter today. */
    String condition(String alias) {
        String state = alias + ".state = org.beian.cancellation.clearing.ClearingState.";
        return switch (this) {
            case SPONSOR -> state + "OPEN and " + alias + ".due >= :today";
            case DUE -> state + "OPEN and " + alias + ".due < :today";
            default -> state + name();
        };
    }
}
