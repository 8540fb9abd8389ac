package org.beian.filing.review;

/** Filter of the review queue (6.1). */
public enum QueueFilter {
    ALL,
    /** Taken by the caller. */
    MINE,
    /** Taken by nobody. */
    FREE,
    /** The deadline is over. */
    OVERDUE,
    /** At most three working days are left. */
    SOON
}
