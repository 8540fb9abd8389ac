package org.beian.bench;

import org.beian.bench.load.Contest.Result;

/**
 * What a benchmark should reach; that it does not is printed and fails nothing.
 *
 * @param ratio least of the baseline's rate
 * @param most most of the baseline's rate
 * @param tail the 99th percentile is at most so many times the baseline's
 */
record Aim(double ratio, double most, double tail) {

    /** A figure to compare others with. */
    static Aim none() {
        return atLeast(0);
    }

    static Aim atLeast(double ratio) {
        return new Aim(ratio, Double.MAX_VALUE, Double.MAX_VALUE);
    }

    static Aim between(double least, double most) {
        return new Aim(least, most, Double.MAX_VALUE);
    }

    Aim within(double tail) {
        return new Aim(ratio, most, tail);
    }

    boolean isMetBy(Result result) {
        return result.ratio() >= ratio
                && result.ratio() <= most
                && result.system().millis(99) <= tail * result.baseline().millis(99);
    }

    @Override
    public String toString() {
        return "≥ %.2f".formatted(ratio)
                + (most < Double.MAX_VALUE ? ", ≤ %.2f".formatted(most) : "")
                + (tail < Double.MAX_VALUE ? ", p99 ≤ %.0f×".formatted(tail) : "");
    }
}
