package org.beian.annualaudit;

import java.time.LocalDate;

/** Part of the list of audit items: whom one waits for, or its result. */
public enum AuditItemPhase {
    /** The sponsor's last day is not over. */
    SPONSOR,
    /** The sponsor's last day is over; the bureau fails it. */
    OVERDUE,
    /** The sponsor said why a difference is none; the bureau decides. */
    EXPLAINED,
    PASSED,
    CORRECTED,
    FAILED,
    CANCELLED;

    private static final String OF = "org.beian.annualaudit.";

    /** Whether it shows what still waits. */
    public boolean isOpen() {
        return ordinal() <= EXPLAINED.ordinal();
    }

    /** Whether the condition has the parameter {@code today}. */
    public boolean isOfToday() {
        return this == SPONSOR || this == OVERDUE;
    }

    /** Condition on an audit item. */
    public String condition(String alias) {
        String state = alias + ".state = " + OF + "AuditItemState.";
        return switch (this) {
            case SPONSOR -> state + "OPEN and " + alias + ".due >= :today";
            case OVERDUE -> state + "OPEN and " + alias + ".due < :today";
            case EXPLAINED -> state + name();
            default -> state + "ENDED and " + alias + ".result = " + OF + "AuditResult." + name();
        };
    }

    /** The part that an item stands in on a day. */
    public static AuditItemPhase of(AuditItem item, LocalDate today) {
        return switch (item.state()) {
            case OPEN -> today.isAfter(item.due()) ? OVERDUE : SPONSOR;
            case EXPLAINED -> EXPLAINED;
            case ENDED -> valueOf(item.result().name());
        };
    }
}
