package org.beian.ipregister.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.beian.ipregister.rule.IpCheck;

/**
 * Detection of ranges that overlap but must not, in one pass in the order of starts. Of ranges that
 * may overlap among themselves (a group) only the number and the longest are looked at, so that a
 * range that lies on a thousand others costs no more than one. Memory is that of the ranges open at
 * one address.
 */
final class IpConflicts {

    /** Most groups open at one address that a range is compared with. */
    private static final int MOST_GROUPS = 1000;

    private static final Comparator<Open> BY_END = Comparator.comparing(open -> open.holding.end());

    private final IpCheck check;
    private final BiPredicate<Group, Group> excluded;
    private final List<Group> active = new ArrayList<>();
    private final Queue<Open> open = new PriorityQueue<>(BY_END);

    /**
     * @param excluded whether ranges of two groups, or of one, must not overlap
     */
    IpConflicts(IpCheck check, BiPredicate<Group, Group> excluded) {
        this.check = check;
        this.excluded = excluded;
    }

    /**
     * Group of ranges that conflict with the same others: of one unit and upstream, or of one
     * level.
     */
    static final class Group {

        final String unit;
        final String upstream;
        private int size;
        private long arrivals;
        private SweptRange lastArrival;
        private SweptRange longest;

        Group(String unit, String upstream) {
            this.unit = unit;
            this.upstream = upstream;
        }

        private void met(SweptRange arrival) {
            arrivals++;
            lastArrival = arrival;
        }

        private void enter(SweptRange holding) {
            if (longest == null || holding.end().compareTo(longest.end()) > 0) {
                longest = holding;
            }
            size++;
        }
    }

    /**
     * Range that has begun and not ended yet.
     *
     * @param before number of open ranges in conflict with it when it came
     * @param other one of them
     * @param seen number of ranges in conflict with its group that had come by then, itself
     *     included
     */
    private record Open(
            SweptRange holding, Group group, long before, SweptRange other, long seen) {}

    /** Takes a range, whose start is not before that of an earlier one. */
    void take(SweptRange holding, Group own, Consumer<RegisterDefect> out) {
        closeBefore(holding.start(), out);
        long before = 0;
        SweptRange other = null;
        for (int i = 0; i < Math.min(MOST_GROUPS, active.size()); i++) {
            Group group = active.get(i);
            if (excluded.test(own, group)) {
                before += group.size;
                other = other == null ? group.longest : other;
                group.met(holding);
            }
        }
        if (own.size == 0) {
            active.add(own);
        }
        own.enter(holding);
        open.add(new Open(holding, own, before, other, own.arrivals));
    }

    /** Ends the pass. */
    void finish(Consumer<RegisterDefect> out) {
        while (!open.isEmpty()) {
            close(open.poll(), out);
        }
    }

    private void closeBefore(String start, Consumer<RegisterDefect> out) {
        while (!open.isEmpty() && open.peek().holding.end().compareTo(start) < 0) {
            close(open.poll(), out);
        }
    }

    private void close(Open closed, Consumer<RegisterDefect> out) {
        Group group = closed.group;
        long count = closed.before + group.arrivals - closed.seen;
        if (count > 0) {
            SweptRange other = closed.other == null ? group.lastArrival : closed.other;
            out.accept(
                    new RegisterDefect(
                            check, closed.holding.unit(), closed.holding, other, null, count));
        }
        group.size--;
        if (group.size == 0) {
            group.longest = null;
            active.remove(group);
        }
    }
}
