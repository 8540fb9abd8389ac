package org.beian.tiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.beian.support.ServerStarts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Table of the test tiers, printed after all other tests, with the check that "verify" starts no
 * more servers than it may.
 */
@Tag("counts")
class TierTableIT {

    private static final Path TIERS = Path.of("target", "tiers");
    private static final List<String> MODULES =
            List.of(
                    "config/target/surefire-reports",
                    "ejb/target/surefire-reports",
                    "web/target/surefire-reports",
                    "config/target/schema-reports",
                    "ejb/target/database-reports/derby",
                    "ejb/target/database-reports/postgresql",
                    "ejb/target/volume-reports/derby",
                    "ejb/target/volume-reports/postgresql");

    /** Servers that a tier of "verify" may start. */
    private static final Map<String, Integer> ALLOWED = Map.of("system", 2, "default-database", 1);

    @Test
    void showsTestsMinutesServersAndWhatFailed() throws IOException {
        List<String> table = new ArrayList<>();
        List<Reports> all = new ArrayList<>();
        table.add("%-40s %6s %8s %8s".formatted("tier", "tests", "minutes", "servers"));
        for (String module : MODULES) {
            Reports reports = Reports.in(Path.of("..").resolve(module));
            row(table, reports, module.replace("/target", ""), 0);
            all.add(reports);
        }
        for (Path tier : tiers()) {
            String name = tier.getFileName().toString();
            int servers = servers(name);
            Reports reports = Reports.in(tier);
            row(table, reports, "ear " + name, servers);
            all.add(reports);
            // what failed is run again after the first server was stopped
            int first = servers - (reports.runAgain().isEmpty() ? 0 : 1);
            assertThat(first)
                    .as("servers of " + name)
                    .isLessThanOrEqualTo(ALLOWED.getOrDefault(name, Integer.MAX_VALUE));
        }
        table.forEach(System.out::println);
        // the end of a long build is what its log shows first
        System.out.println("run again because they failed: " + names(all, Reports::runAgain));
        System.out.println("failed: " + names(all, Reports::failed));
        assertThat(table).as("a tier that ran").hasSizeGreaterThan(1);
    }

    private static void row(List<String> table, Reports reports, String name, int servers) {
        if (reports.tests() > 0) {
            double minutes = reports.duration().toSeconds() / 60.0;
            table.add("%-40s %6d %8.1f %8d".formatted(name, reports.tests(), minutes, servers));
        }
    }

    private static String names(List<Reports> all, Function<Reports, List<String>> tests) {
        List<String> names = all.stream().map(tests).flatMap(List::stream).toList();
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    private static List<Path> tiers() throws IOException {
        if (Files.notExists(TIERS)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(TIERS)) {
            return all.sorted().toList();
        }
    }

    private static int servers(String tier) throws IOException {
        Path started = ServerStarts.DIRECTORY.resolve(tier);
        return Files.exists(started) ? Files.readAllLines(started).size() : 0;
    }
}
