package org.beian.access.notice;

/**
 * Filter of a list of stop-access and resume-access notices.
 *
 * @param ordered null for notices to stop and to resume
 * @param state null for all
 * @param overdue only open ones whose last day is over
 * @param provider beginning of the provider's name; empty for all
 */
public record StopAccessFilter(
        AccessOrder ordered, StopAccessState state, boolean overdue, String provider) {

    /** Whether only open notices are let through. */
    boolean isOpen() {
        return overdue || state == StopAccessState.OPEN;
    }

    String condition() {
        return (ordered == null ? "" : " and n.ordered = :ordered")
                + (isOpen() || state != null ? " and n.state = :state" : "")
                + (overdue ? " and n.due < :today" : "")
                + (provider.isEmpty() ? "" : " and u.name like :name escape '!'");
    }
}
