package org.beian.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same tests ran on both databases: counted from the reports, printed, compared. */
@Tag("counts")
class CountsIT {

    private static final Pattern SUITE = Pattern.compile("<testsuite\\b[^>]*>");

    @ParameterizedTest
    @ValueSource(strings = {"ejb", "ear"})
    void areTheSameOnBothDatabases(String module) throws IOException {
        Path reports = Path.of("..", module, "target", "database-reports");
        Map<String, Integer> derby = counts(reports.resolve("derby"));
        Map<String, Integer> postgresql = counts(reports.resolve("postgresql"));
        System.out.printf(
                "%s: database tests: derby %d, postgresql %d%n",
                module, sum(derby), sum(postgresql));
        assertThat(sum(derby)).as("tests on Derby, module " + module).isPositive();
        assertThat(derby).isEqualTo(postgresql);
    }

    /** Tests that ran, by class; a skipped one ran on neither. */
    private static Map<String, Integer> counts(Path reports) throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        List<Path> files;
        try (Stream<Path> all = Files.list(reports)) {
            files = all.filter(file -> file.toString().endsWith(".xml")).toList();
        }
        for (Path file : files) {
            Matcher suite = SUITE.matcher(Files.readString(file));
            if (suite.find()) {
                counts.put(
                        value(suite.group(), "name"),
                        Integer.parseInt(value(suite.group(), "tests"))
                                - Integer.parseInt(value(suite.group(), "skipped")));
            }
        }
        return counts;
    }

    private static String value(String tag, String name) {
        Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1) : "0";
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
