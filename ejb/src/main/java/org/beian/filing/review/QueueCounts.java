package org.beian.filing.review;

/**
 * Numbers of applications in the parts of a review queue, each counted up to {@link #LIMIT} + 1.
 *
 * @param all under review
 * @param mine taken by the caller
 * @param free taken by nobody
 * @param overdue past the deadline
 * @param soon at most three working days left
 */
public record QueueCounts(int all, int mine, int free, int overdue, int soon) {

    /** A count of LIMIT + 1 means "more than LIMIT". */
    public static final int LIMIT = 1000;
}
