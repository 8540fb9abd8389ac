package org.beian.enforcement;

import java.time.LocalDate;

/** Part of the list of enforcement cases: what it waits for, or how it ended. */
public enum CasePhase {
    /** The last day of the decision is over. */
    OVERDUE,
    INVESTIGATION,
    /** The party may state its case, or did. */
    DEFENCE,
    HEARING,
    REVIEW,
    DECISION,
    /** The decision is to be served. */
    SERVICE,
    EXECUTION,
    CLOSED,
    /** Not established, no penalty, or handed over. */
    ENDED;

    private static final String STATE = ".state = org.beian.enforcement.CaseState.";

    /** Whether it shows what still waits. */
    public boolean isOpen() {
        return ordinal() <= EXECUTION.ordinal();
    }

    /** Whether the condition has the parameter {@code today}. */
    public boolean isOfToday() {
        return ordinal() <= DECISION.ordinal();
    }

    /** The part to which a case belongs on a day. */
    public static CasePhase of(EnforcementCase one, LocalDate today) {
        if (one.state().isUndecided() && today.isAfter(one.due())) {
            return OVERDUE;
        }
        return switch (one.state()) {
            case INVESTIGATING -> INVESTIGATION;
            case NOTIFIED -> DEFENCE;
            case HEARING -> HEARING;
            case LEGAL_REVIEW -> REVIEW;
            case DECISION -> DECISION;
            case DECIDED -> SERVICE;
            case EXECUTING -> EXECUTION;
            case CLOSED -> CLOSED;
            case NOT_ESTABLISHED, NO_PENALTY, HANDED_OVER -> ENDED;
        };
    }

    /** Condition on a case. */
    public String condition(String alias) {
        String inTime = " and " + alias + ".due >= :today";
        return switch (this) {
            case OVERDUE ->
                    alias
                            + ".state in (org.beian.enforcement.CaseState.INVESTIGATING,"
                            + " org.beian.enforcement.CaseState.NOTIFIED,"
                            + " org.beian.enforcement.CaseState.HEARING,"
                            + " org.beian.enforcement.CaseState.LEGAL_REVIEW,"
                            + " org.beian.enforcement.CaseState.DECISION) and "
                            + alias
                            + ".due < :today";
            case INVESTIGATION -> alias + STATE + "INVESTIGATING" + inTime;
            case DEFENCE -> alias + STATE + "NOTIFIED" + inTime;
            case HEARING -> alias + STATE + "HEARING" + inTime;
            case REVIEW -> alias + STATE + "LEGAL_REVIEW" + inTime;
            case DECISION -> alias + STATE + "DECISION" + inTime;
            case SERVICE -> alias + STATE + "DECIDED";
            case EXECUTION -> alias + STATE + "EXECUTING";
            case CLOSED -> alias + STATE + "CLOSED";
            case ENDED ->
                    alias
                            + ".state in (org.beian.enforcement.CaseState.NOT_ESTABLISHED,"
                            + " org.beian.enforcement.CaseState.NO_PENALTY,"
                            + " org.beian.enforcement.CaseState.HANDED_OVER)";
        };
    }
}
