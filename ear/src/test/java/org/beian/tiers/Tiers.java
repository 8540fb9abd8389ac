package org.beian.tiers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tiers of the tests of one run, as their reports tell: what failed and where its log is, tests,
 * minutes and servers of each, and the longest classes. {@code java
 * ear/src/test/java/org/beian/tiers/Tiers.java} prints it after a build that failed anywhere, which
 * is why this file needs no other.
 */
public final class Tiers {

    /** Reports of the modules before the last one, whose tiers have a directory each. */
    private static final List<String> MODULES =
            List.of(
                    "config/target/surefire-reports",
                    "ejb/target/surefire-reports",
                    "batch/target/surefire-reports",
                    "web/target/surefire-reports",
                    "config/target/schema-reports",
                    "ejb/target/database-reports/derby",
                    "ejb/target/database-reports/postgresql",
                    "ejb/target/volume-reports/derby",
                    "ejb/target/volume-reports/postgresql");

    private static final int FAILURES = 8;
    private static final int LINE = 200;
    private static final int LONGEST = 20;

    private final Path root;
    private final Map<String, Reports> all = new LinkedHashMap<>();

    /**
     * @param root directory of the project
     */
    Tiers(Path root) {
        this.root = root;
        for (String module : MODULES) {
            add(module.replace("/target", ""), root.resolve(module));
        }
        Path tiers = root.resolve("ear/target/tiers");
        if (Files.exists(tiers)) {
            try (Stream<Path> each = Files.list(tiers)) {
                each.sorted().forEach(tier -> add("ear " + tier.getFileName(), tier));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        add("ear counts", root.resolve("ear/target/counts-reports"));
    }

    private void add(String name, Path directory) {
        Reports reports = Reports.in(directory);
        if (reports.tests() > 0) {
            all.put(name, reports);
        }
    }

    /** Prints, for the end of a log, what failed, and the table. */
    public static void main(String[] arguments) {
        Tiers tiers = new Tiers(Path.of(arguments.length == 0 ? "." : arguments[0]));
        tiers.failures().forEach(System.out::println);
        tiers.table().forEach(System.out::println);
    }

    /** Reports by tier. */
    Map<String, Reports> all() {
        return all;
    }

    /** Servers that a tier of the last module started. */
    int servers(String tier) {
        Path started = root.resolve("ear/target/server-starts").resolve(tier.replace("ear ", ""));
        try {
            return Files.exists(started) ? Files.readAllLines(started).size() : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What failed: tier, class, test, first line and log, two lines each. */
    List<String> failures() {
        List<String> lines = new ArrayList<>();
        all.forEach(
                (tier, reports) ->
                        reports.failed.forEach(
                                each ->
                                        lines.add(
                                                "FAILED %s: %s: %s%n  log: %s"
                                                        .formatted(
                                                                tier,
                                                                each.test(),
                                                                each.firstLine(),
                                                                each.log()))));
        int left = lines.size() - FAILURES;
        if (left > 0) {
            lines.subList(FAILURES, lines.size()).clear();
            lines.add("FAILED too: %d more".formatted(left));
        } else if (lines.isEmpty()) {
            lines.add("No test failed: what did is in the lines above.");
        }
        return lines;
    }

    /** Tests, minutes and servers of each tier, and what was run again. */
    List<String> table() {
        List<String> lines = new ArrayList<>();
        lines.add("%-40s %6s %8s %8s".formatted("tier", "tests", "minutes", "servers"));
        all.forEach(
                (tier, reports) ->
                        lines.add(
                                "%-40s %6d %8.1f %8d"
                                        .formatted(
                                                tier,
                                                reports.tests(),
                                                reports.duration().toSeconds() / 60.0,
                                                servers(tier))));
        List<String> again = all.values().stream().flatMap(each -> each.runAgain.stream()).toList();
        lines.add(
                "run again because they failed: "
                        + (again.isEmpty() ? "none" : String.join(", ", again)));
        return lines;
    }

    /** The longest classes of each tier, with their seconds. */
    List<String> longest() {
        List<String> lines = new ArrayList<>();
        all.forEach(
                (tier, reports) ->
                        lines.add(
                                "longest of "
                                        + tier
                                        + ": "
                                        + reports.seconds.entrySet().stream()
                                                .sorted(
                                                        Map.Entry.comparingByValue(
                                                                Comparator.reverseOrder()))
                                                .limit(LONGEST)
                                                .map(
                                                        each ->
                                                                "%s %.1f"
                                                                        .formatted(
                                                                                simple(
                                                                                        each
                                                                                                .getKey()),
                                                                                each.getValue()))
                                                .collect(Collectors.joining(", "))));
        return lines;
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /**
     * Test that failed.
     *
     * @param test class and method
     * @param log what it printed
     */
    record Failure(String test, String firstLine, Path log) {}

    /** Reports that the build's test plugin left in one directory, one file for each class. */
    static final class Reports {

        private static final Pattern SUITE = Pattern.compile("<testsuite\\b[^>]*>");
        private static final Pattern CASE = Pattern.compile("<testcase\\b");

        /** Tests that ran, by class; a skipped one did not. */
        final Map<String, Integer> counts = new TreeMap<>();

        final Map<String, Double> seconds = new TreeMap<>();

        /** Tests that failed and were run once more, each with its class and package. */
        final List<String> runAgain = new ArrayList<>();

        /** Tests that failed, also when they were run once more. */
        final List<Failure> failed = new ArrayList<>();

        private Instant first = Instant.MAX;
        private Instant last = Instant.MIN;

        /** The reports in a directory; none where there is no such directory. */
        static Reports in(Path directory) {
            Reports reports = new Reports();
            if (Files.notExists(directory)) {
                return reports;
            }
            try (Stream<Path> all = Files.list(directory)) {
                for (Path file : all.filter(each -> each.toString().endsWith(".xml")).toList()) {
                    reports.read(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return reports;
        }

        private void read(Path file) throws IOException {
            String report = Files.readString(file);
            Matcher suite = SUITE.matcher(report);
            if (!suite.find()) {
                return;
            }
            String name = value(suite.group(), "name");
            List<String> cases = CASE.splitAsStream(report).skip(1).toList();
            // where some were run again, the suite's own number counts these only
            counts.merge(
                    name,
                    (int) cases.stream().filter(test -> !test.contains("<skipped")).count(),
                    Integer::sum);
            double time = Double.parseDouble(value(suite.group(), "time").replace(",", ""));
            seconds.merge(name, time, Double::sum);
            Instant written = Files.getLastModifiedTime(file).toInstant();
            Instant begun = written.minusMillis((long) (time * 1000));
            first = begun.isBefore(first) ? begun : first;
            last = written.isAfter(last) ? written : last;
            for (String test : cases) {
                String type = value(test, "classname");
                String method = "." + value(test, "name");
                if (test.contains("<flaky") || test.contains("<rerun")) {
                    runAgain.add(type + method);
                }
                if (test.contains("<failure ") || test.contains("<error ")) {
                    failed.add(
                            new Failure(simple(type) + method, firstLine(test), log(file, name)));
                }
            }
        }

        private static String firstLine(String test) {
            String failure =
                    test.substring(
                            test.indexOf(test.contains("<failure ") ? "<failure " : "<error "));
            String message =
                    failure.contains(" message=")
                                    && failure.indexOf(" message=") < failure.indexOf('>')
                            ? value(failure, "message")
                            : value(failure, "type");
            String line =
                    message.replace("&#10;", " ")
                            .replace("&quot;", "\"")
                            .replace("&lt;", "<")
                            .replace("&gt;", ">")
                            .replace("&amp;", "&")
                            .strip();
            return line.length() > LINE ? line.substring(0, LINE) + "…" : line;
        }

        private static Path log(Path report, String name) {
            return report.resolveSibling(name + ".txt");
        }

        private static String value(String tag, String name) {
            Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
            return found.find() ? found.group(1) : "0";
        }

        int tests() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** Time from the begin of the first class to the end of the last one. */
        Duration duration() {
            return counts.isEmpty() ? Duration.ZERO : Duration.between(first, last);
        }
    }
}
