package org.beian.ipregister.check;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.Consumer;
import org.beian.ipregister.rule.IpCheck;

/**
 * Whether ranges are covered by others, in one pass in the order of starts: neighbours count as
 * one, so that only the last run of covering ranges must be known.
 */
final class IpCoverage {

    private static final Comparator<Awaited> BY_END =
            Comparator.comparing(awaited -> awaited.holding.end());

    private final Queue<Awaited> awaited = new PriorityQueue<>(BY_END);
    private String runStart;
    private String runEnd;

    /** A range that must be covered, and what its gap is called. */
    record Awaited(
            IpCoverage by, IpCheck check, String unit, IpHolding holding, IpHolding against) {

        void notCovered(String from, Consumer<IpFound> out) {
            out.accept(new IpFound(check, unit, holding, against, from, 1));
        }
    }

    /** Takes a covering range, whose start is not before any that came. */
    void cover(IpHolding holding, Consumer<IpFound> out) {
        if (runEnd == null || isBehindAGap(holding.start())) {
            finish(out);
            runStart = holding.start();
            runEnd = holding.end();
        } else if (holding.end().compareTo(runEnd) > 0) {
            runEnd = holding.end();
        }
        while (!awaited.isEmpty() && awaited.peek().holding.end().compareTo(runEnd) <= 0) {
            awaited.poll();
        }
    }

    /** Judges a range once everything that starts where it starts has come. */
    void judge(Awaited wanted, Consumer<IpFound> out) {
        IpHolding holding = wanted.holding;
        boolean begun =
                runEnd != null
                        && runStart.compareTo(holding.start()) <= 0
                        && runEnd.compareTo(holding.start()) >= 0;
        if (!begun) {
            wanted.notCovered(holding.start(), out);
        } else if (runEnd.compareTo(holding.end()) < 0) {
            awaited.add(wanted);
        }
    }

    /** What still waits is not covered: nothing follows, or nothing that touches the run. */
    void finish(Consumer<IpFound> out) {
        while (!awaited.isEmpty()) {
            awaited.poll().notCovered(IpSpan.after(runEnd), out);
        }
    }

    private boolean isBehindAGap(String start) {
        String next = IpSpan.after(runEnd);
        return next != null && start.compareTo(next) > 0;
    }
}
