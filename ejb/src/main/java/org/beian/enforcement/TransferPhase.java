package org.beian.enforcement;

/** Part of the list of transfers: what waits for whom, or how they ended. */
public enum TransferPhase {
    /** Waits for the receiving bureau, in time. */
    SENT,
    /** Waits for the receiving bureau, whose last day is over. */
    OVERDUE,
    /** Returned a second time: the ministry assigns it. */
    ASSIGNMENT,
    RECEIVED,
    RETURNED,
    ASSIGNED;

    private static final String STATE = ".state = org.beian.enforcement.transfer.TransferState.";

    /** Whether it shows what still waits. */
    public boolean isOpen() {
        return ordinal() <= ASSIGNMENT.ordinal();
    }

    /** Condition on a transfer; SENT and OVERDUE have the parameter {@code today}. */
    public String condition(String alias) {
        return switch (this) {
            case SENT -> alias + STATE + "SENT and " + alias + ".due >= :today";
            case OVERDUE -> alias + STATE + "SENT and " + alias + ".due < :today";
            default -> alias + STATE + name();
        };
    }

    /** Whether its condition has the parameter {@code today}. */
    public boolean isOfToday() {
        return this == SENT || this == OVERDUE;
    }
}
