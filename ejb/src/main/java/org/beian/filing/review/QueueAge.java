package org.beian.filing.review;

/** Part of a review queue by the working days that are left of the limit (12.4). */
public enum QueueAge {
    /** The last day is over. */
    OVERDUE,
    /** At most three are left, the last day among them. */
    SOON,
    /** At most ten are left. */
    NEAR,
    LATER
}
