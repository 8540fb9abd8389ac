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
 * Which ranges overlap that must not, in one pass in the order of starts. Of ranges that may
 * overlap among themselves only their number and the longest are looked at, so that a range that
 * lies on a thousand others costs no more than one. Memory is that of the ranges open at one
 * address.
 */
final class IpConflicts {

    /** Most groups open at one address that a range is held against; more would tell no more. */
    private static final int MOST_GROUPS = 1000;

    private static final Comparator<Open> BY_END = Comparator.comparing(open -> open.holding.end());

    private final IpCheck check;
    private final BiPredicate<Group, Group> excluded;
    private final List<Group> active = new ArrayList<>();
    private final Queue<Open> open = new PriorityQueue<>(BY_END);

    /**
     * @param excluded whether ranges of two groups, or of one, cannot both be right
     */
    IpConflicts(IpCheck check, BiPredicate<Group, Group> excluded) {
        this.check = check;
        this.excluded = excluded;
    }

    /** Ranges that stand alike to all others: of one unit and upstream, or of one level. */
    static final class Group {

        final String unit;
        final String upstream;
        private int size;
        private long arrivals;
        private IpHolding lastArrival;
        private IpHolding longest;

        Group(String unit, String upstream) {
            this.unit = unit;
            this.upstream = upstream;
        }

        private void met(IpHolding arrival) {
            arrivals++;
            lastArrival = arrival;
        }

        private void enter(IpHolding holding) {
            if (longest == null || holding.end().compareTo(longest.end()) > 0) {
                longest = holding;
            }
            size++;
        }
    }

    /**
     * @param before how many stood against it when it came
     * @param other one of them
     * @param seen arrivals that its group had met then, itself counted
     */
    private record Open(IpHolding holding, Group group, long before, IpHolding other, long seen) {}

    /** Takes a range, whose start is not before any that came. */
    void take(IpHolding holding, Group own, Consumer<IpFound> out) {
        closeBefore(holding.start(), out);
        long before = 0;
        IpHolding other = null;
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

    /** Nothing follows. */
    void finish(Consumer<IpFound> out) {
        while (!open.isEmpty()) {
            close(open.poll(), out);
        }
    }

    private void closeBefore(String start, Consumer<IpFound> out) {
        while (!open.isEmpty() && open.peek().holding.end().compareTo(start) < 0) {
            close(open.poll(), out);
        }
    }

    private void close(Open closed, Consumer<IpFound> out) {
        Group group = closed.group;
        long count = closed.before + group.arrivals - closed.seen;
        if (count > 0) {
            IpHolding other = closed.other == null ? group.lastArrival : closed.other;
            out.accept(
                    new IpFound(check, closed.holding.unit(), closed.holding, other, null, count));
        }
        group.size--;
        if (group.size == 0) {
            group.longest = null;
            active.remove(group);
        }
    }
}
