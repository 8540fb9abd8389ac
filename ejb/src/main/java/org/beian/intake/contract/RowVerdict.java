package org.beian.intake.contract;

/** What became of a row. */
public enum RowVerdict {
    ACCEPTED,
    /** Understood, and given back by a check. */
    RETURNED,
    /** Not what the register takes; nothing of it was kept. */
    UNREADABLE
}
