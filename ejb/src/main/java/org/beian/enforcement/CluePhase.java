package org.beian.enforcement;

import java.time.LocalDate;

/** Part of the list of clues: what waits, in time or overdue or on its way, or how they ended. */
public enum CluePhase {
    /** The bureau's last day is not over. */
    OPEN,
    /** The bureau's last day is over. */
    OVERDUE,
    /** On its way to another bureau: nobody acts on it. */
    TRANSFERRED,
    NO_GROUND,
    HANDED_OVER,
    MERGED,
    CASE_OPENED;

    private static final String STATE = ".state = org.beian.enforcement.ClueState.";

    /** The part of the list to which a clue belongs on a day. */
    public static CluePhase of(Clue clue, LocalDate today) {
        if (clue.state() != ClueState.OPEN) {
            return valueOf(clue.state().name());
        }
        if (clue.transferId() != null) {
            return TRANSFERRED;
        }
        return today.isAfter(clue.due()) ? OVERDUE : OPEN;
    }

    /** Whether it shows what still waits. */
    public boolean isOpen() {
        return ordinal() <= TRANSFERRED.ordinal();
    }

    /** Condition on a clue; OPEN and OVERDUE have the parameter {@code today}. */
    public String condition(String alias) {
        return switch (this) {
            case OPEN -> here(alias) + alias + ".due >= :today";
            case OVERDUE -> here(alias) + alias + ".due < :today";
            case TRANSFERRED -> alias + STATE + "OPEN and " + alias + ".transferId is not null";
            default -> alias + STATE + name();
        };
    }

    private static String here(String alias) {
        return alias + STATE + "OPEN and " + alias + ".transferId is null and ";
    }

    /** Whether its condition has the parameter {@code today}. */
    public boolean isOfToday() {
        return this == OPEN || this == OVERDUE;
    }
}
