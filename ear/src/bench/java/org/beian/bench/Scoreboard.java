package org.beian.bench;

import java.util.ArrayList;
import java.util.List;
import org.beian.bench.load.Comparison.Result;

/** Table of all results, with the limits of each below it. */
final class Scoreboard {

    private static final String HEAD =
            "%-32s %10s %8s %8s %12s %8s %8s %7s  %-20s %s%n"
                    .formatted(
                            "",
                            "system/s",
                            "p50 ms",
                            "p99 ms",
                            "baseline/s",
                            "p50 ms",
                            "p99 ms",
                            "ratio",
                            "aim",
                            "met");

    private final List<String> lines = new ArrayList<>();
    private final List<String> limits = new ArrayList<>();

    void add(String name, Result result, Target aim) {
        lines.add(
                "%-32s %10.0f %8.1f %8.1f %12.0f %8.1f %8.1f %7.2f  %-20s %s%n"
                        .formatted(
                                name,
                                result.system().rate(),
                                result.system().millis(50),
                                result.system().millis(99),
                                result.baseline().rate(),
                                result.baseline().millis(50),
                                result.baseline().millis(99),
                                result.ratio(),
                                aim,
                                aim.isMetBy(result) ? "yes" : "no"));
        limits.add(name + "\n" + result.limit() + "\n");
    }

    void print() {
        System.out.print(
                HEAD + String.join("", lines) + "\nWhat limits them\n" + String.join("", limits));
    }
}
