package org.beian.bench;

import java.util.ArrayList;
import java.util.List;

/** Table of the times of imports beside those of their baselines. */
final class ImportBoard {

    private static final String HEAD =
            "%-52s %10s %10s %10s %7s  %-8s %s%n"
                    .formatted("", "rows", "ours s", "baseline s", "ratio", "aim", "met");

    private final List<String> lines = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /** Adds our rate as a part of the baseline's, at least the target; both did the same rows. */
    void rate(String name, long rows, double ours, double baseline, double least) {
        double ratio = baseline / ours;
        add(name, rows, ours, baseline, ratio, "≥ %.2f".formatted(least), ratio >= least);
    }

    /** Adds our time as a multiple of the baseline's, at most the target. */
    void time(String name, long rows, double ours, double baseline, double most) {
        double ratio = ours / baseline;
        add(name, rows, ours, baseline, ratio, "≤ %.2f".formatted(most), ratio <= most);
    }

    /**
     * Adds the lowest time that ours could reach without giving up its purpose, beside the same
     * baseline.
     */
    void floor(String name, long rows, double floor, double baseline) {
        String line =
                "%-52s %10d %10.2f %10.2f %7.2f%n"
                        .formatted(name, rows, floor, baseline, baseline / floor);
        lines.add(line);
        System.out.print(line);
    }

    /** Adds a figure without a target. */
    void figure(String name, long rows, double ours) {
        lines.add("%-52s %10d %10.2f%n".formatted(name, rows, ours));
    }

    void note(String words) {
        notes.add(words);
    }

    private void add(
            String name,
            long rows,
            double ours,
            double baseline,
            double ratio,
            String aim,
            boolean met) {
        String line =
                "%-52s %10d %10.2f %10.2f %7.2f  %-8s %s%n"
                        .formatted(name, rows, ours, baseline, ratio, aim, met ? "yes" : "no");
        lines.add(line);
        System.out.print(line);
    }

    void print() {
        System.out.print(HEAD + String.join("", lines) + String.join("\n", notes) + "\n");
    }
}
