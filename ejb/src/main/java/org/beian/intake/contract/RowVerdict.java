package org.beian.intake.contract;

/** Verdict on a row. */
public enum RowVerdict {
    ACCEPTED,
    /** Understood, but rejected by a check. */
    RETURNED,
    /** Not understood; nothing of it was kept. */
    UNREADABLE
}
