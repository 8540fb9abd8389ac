package org.beian.ipregister.check;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.Consumer;
import org.beian.ipregister.rule.IpCheck;

/**
 * Check that ranges are covered by others, in one pass in the order of starts: neighbours count as
 * one, so that only the last run of covering ranges must be known.
 */
final class IpCoverage {

    private static final Comparator<Awaited> BY_END =
            Comparator.comparing(awaited -> awaited.holding.end());

    private final Queue<Awaited> awaited = new PriorityQueue<>(BY_END);
    private String runStart;
    private String runEnd;

    /** Range that must be covered, with the check and the unit that are named if it has a gap. */
    record Awaited(
            IpCoverage by, IpCheck check, String unit, SweptRange holding, SweptRange against) {

        void notCovered(String from, Consumer<RegisterDefect> out) {
            out.accept(new RegisterDefect(check, unit, holding, against, from, 1));
        }
    }

    /** Takes a covering range, whose start is not before that of an earlier one. */
    void cover(SweptRange holding, Consumer<RegisterDefect> out) {
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

    /** Judges a range, once all ranges with the same start have come. */
    void judge(Awaited wanted, Consumer<RegisterDefect> out) {
        SweptRange holding = wanted.holding;
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

    /**
     * Reports the ranges that still wait as not covered: nothing follows, or nothing that touches
     * the run.
     */
    void finish(Consumer<RegisterDefect> out) {
        while (!awaited.isEmpty()) {
            awaited.poll().notCovered(RangeBlockKey.after(runEnd), out);
        }
    }

    private boolean isBehindAGap(String start) {
        String next = RangeBlockKey.after(runEnd);
        return next != null && start.compareTo(next) > 0;
    }
}
