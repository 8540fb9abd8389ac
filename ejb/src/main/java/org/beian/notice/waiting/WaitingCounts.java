package org.beian.notice.waiting;

import org.beian.persistence.BoundedCount;

/**
 * Numbers of cases that wait, each counted up to 1,001.
 *
 * @param all whatever their deadline
 * @param overdue those whose last day is over
 * @param fresh those that came yesterday or today, among the first 1,001 by deadline
 */
public record WaitingCounts(int all, int overdue, int fresh) {

    public static final WaitingCounts NONE = new WaitingCounts(0, 0, 0);

    /** Both together. */
    public WaitingCounts plus(WaitingCounts other) {
        return new WaitingCounts(
                sum(all, other.all), sum(overdue, other.overdue), sum(fresh, other.fresh));
    }

    private static int sum(int one, int other) {
        return Math.min(one + other, BoundedCount.LIMIT);
    }
}
