package org.beian.bench;

import org.beian.bench.load.Comparison.Result;

/**
 * Target of a benchmark; a miss is printed and fails nothing.
 *
 * @param ratio least of the baseline's rate
 * @param most most of the baseline's rate
 * @param tail the 99th percentile is at most so many times the baseline's
 */
record Target(double ratio, double most, double tail) {

    static Target atLeast(double ratio) {
        return new Target(ratio, Double.MAX_VALUE, Double.MAX_VALUE);
    }

    static Target between(double least, double most) {
        return new Target(least, most, Double.MAX_VALUE);
    }

    Target within(double tail) {
        return new Target(ratio, most, tail);
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
