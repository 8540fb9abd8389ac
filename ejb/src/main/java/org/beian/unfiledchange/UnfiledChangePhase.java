package org.beian.unfiledchange;

/** Part of the list of unfiled changes: whom it waits for, or how it ended. */
public enum UnfiledChangePhase {
    /** The sponsor's last day is not over. */
    SPONSOR,
    /** The sponsor answered; the authority decides. */
    ANSWERED,
    /** The sponsor's last day is over; the authority reminds it, or opens a cancellation. */
    OVERDUE,
    /** It is overdue, and a cancellation on the authority's own motion is under way. */
    PURSUED,
    FILED,
    REFUTED,
    LAPSED,
    CANCELLED;

    private static final String STATE = ".state = org.beian.unfiledchange.UnfiledChangeState.";

    /** Whether it shows what still waits. */
    public boolean isOpen() {
        return ordinal() <= PURSUED.ordinal();
    }

    /** Whether the condition has the parameter {@code today}. */
    public boolean isOfToday() {
        return isOpen() && this != ANSWERED;
    }

    /** Condition on an unfiled change. */
    public String condition(String alias) {
        String open = alias + STATE + "OPEN and " + alias + ".due ";
        return switch (this) {
            case SPONSOR -> open + ">= :today";
            case OVERDUE -> open + "< :today and not " + pursued(alias);
            case PURSUED -> open + "< :today and " + pursued(alias);
            default -> alias + STATE + name();
        };
    }

    private static String pursued(String alias) {
        return "exists (select p.id from Cancellation p where p.id = "
                + alias
                + ".cancellationId and p.state ="
                + " org.beian.cancellation.CancellationState.UNDER_REVIEW)";
    }
}
