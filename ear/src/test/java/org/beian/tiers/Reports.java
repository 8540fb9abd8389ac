package org.beian.tiers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reports that the build's test plugin left in one directory, one file for each class. */
public final class Reports {

    private static final Pattern SUITE = Pattern.compile("<testsuite\\b[^>]*>");
    private static final Pattern CASE = Pattern.compile("<testcase\\b");

    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<String> runAgain = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();
    private Instant first = Instant.MAX;
    private Instant last = Instant.MIN;

    private Reports(Path directory) throws IOException {
        if (Files.notExists(directory)) {
            return;
        }
        try (Stream<Path> all = Files.list(directory)) {
            for (Path file : all.filter(each -> each.toString().endsWith(".xml")).toList()) {
                read(Files.readString(file), Files.getLastModifiedTime(file).toInstant());
            }
        }
    }

    /** The reports in a directory; none where there is no such directory. */
    static Reports in(Path directory) {
        try {
            return new Reports(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String report, Instant written) {
        Matcher suite = SUITE.matcher(report);
        if (!suite.find()) {
            return;
        }
        String tag = suite.group();
        List<String> cases = CASE.splitAsStream(report).skip(1).toList();
        // where some were run again, the suite's own number counts these only
        counts.merge(
                value(tag, "name"),
                (int) cases.stream().filter(test -> !test.contains("<skipped")).count(),
                Integer::sum);
        double seconds = Double.parseDouble(value(tag, "time").replace(",", ""));
        Instant begun = written.minusMillis((long) (seconds * 1000));
        first = begun.isBefore(first) ? begun : first;
        last = written.isAfter(last) ? written : last;
        named(cases, "<flaky", "<rerun").forEach(runAgain::add);
        named(cases, "<failure ", "<error ").forEach(failed::add);
    }

    /** Names of the tests whose report has one of two elements. */
    private static Stream<String> named(List<String> cases, String one, String other) {
        return cases.stream()
                .filter(test -> test.contains(one) || test.contains(other))
                .map(
                        test ->
                                value(test, "classname").replaceAll(".*\\.", "")
                                        + "."
                                        + value(test, "name"));
    }

    private static String value(String tag, String name) {
        Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1) : "0";
    }

    /** Tests that ran, by class; a skipped one did not. */
    Map<String, Integer> counts() {
        return counts;
    }

    int tests() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Time from the begin of the first class to the end of the last one. */
    Duration duration() {
        return counts.isEmpty() ? Duration.ZERO : Duration.between(first, last);
    }

    /** Tests that failed and were run once more. */
    List<String> runAgain() {
        return runAgain;
    }

    /** Tests that failed, also when they were run once more. */
    List<String> failed() {
        return failed;
    }
}
