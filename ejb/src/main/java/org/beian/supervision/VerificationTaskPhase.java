package org.beian.supervision;

/** Part of the list of verification tasks: those in time and overdue, or how they ended. */
public enum VerificationTaskPhase {
    /** The provider's last day is not over. */
    OPEN,
    /** The provider's last day is over; the authority reminds it, or takes the task back. */
    OVERDUE,
    DONE,
    REVOKED,
    LAPSED;

    private static final String STATE = ".state = org.beian.supervision.VerificationTaskState.";

    /** Whether it shows what still waits, which is a matter of the day. */
    public boolean isOpen() {
        return this == OPEN || this == OVERDUE;
    }

    /** Condition on a task; an open phase has the parameter {@code today}. */
    public String condition(String alias) {
        return switch (this) {
            case OPEN -> alias + STATE + "OPEN and " + alias + ".due >= :today";
            case OVERDUE -> alias + STATE + "OPEN and " + alias + ".due < :today";
            default -> alias + STATE + name();
        };
    }
}
