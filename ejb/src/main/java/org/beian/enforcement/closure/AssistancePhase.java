package org.beian.enforcement.closure;

/** Part of the list of requests for assistance: those in time and overdue, or how they ended. */
public enum AssistancePhase {
    /** The bureau asked has to order or to decline, and its last day is not over. */
    SENT,
    /** The providers have to report, and the last day is not over. */
    ORDERED,
    /** The providers reported, and an officer has to approve the reply in time. */
    REPORTED,
    /** Neither replied nor declined, and the last day is over. */
    OVERDUE,
    REPLIED,
    DECLINED,
    /** The ministry has to instruct the bureau asked, or to find it right. */
    REFERRED,
    REVOKED;

    private static final String STATE = ".state = org.beian.enforcement.closure.AssistanceState.";

    /** Whether it shows what still waits, which is a matter of the day. */
    public boolean isOpen() {
        return this == SENT || this == ORDERED || this == REPORTED || this == OVERDUE;
    }

    /** Condition on a request; an open phase has the parameter {@code today}. */
    String condition(String alias) {
        return switch (this) {
            case SENT, ORDERED, REPORTED ->
                    alias + STATE + name() + " and " + alias + ".due >= :today";
            case OVERDUE ->
                    "("
                            + alias
                            + STATE
                            + "SENT or "
                            + alias
                            + STATE
                            + "ORDERED or "
                            + alias
                            + STATE
                            + "REPORTED) and "
                            + alias
                            + ".due < :today";
            default -> alias + STATE + name();
        };
    }
}
