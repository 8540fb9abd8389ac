package org.beian.tiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Check, after all other tests, that those for both databases ran on both. */
@Tag("counts")
class CountsIT {

    private static final boolean PROBED = "probe".equals(System.getProperty("beian.test.touched"));

    /**
     * Compares the modules of one run: those of the other run have no reports yet, or those of an
     * earlier run.
     */
    @ParameterizedTest
    @CsvSource({
        "../ejb/target/database-reports/derby, ../ejb/target/database-reports/postgresql",
        "../ejb/target/volume-reports/derby, ../ejb/target/volume-reports/postgresql",
        "target/tiers/durability-derby, target/tiers/durability-postgresql"
    })
    void areTheSameOnBothDatabases(Path onDerby, Path onPostgresql) {
        Assumptions.assumeFalse(
                onDerby.startsWith("target") && PROBED, "probes are on one database");
        Map<String, Integer> derby = forBoth(onDerby);
        Map<String, Integer> postgresql = forBoth(onPostgresql);
        Assumptions.assumeFalse(
                derby.isEmpty() && postgresql.isEmpty(), () -> onDerby + " was not run");
        System.out.printf("%s: %d, %s: %d%n", onDerby, sum(derby), onPostgresql, sum(postgresql));
        assertThat(derby).isEqualTo(postgresql);
    }

    /** Counts without the classes of the tiers of whole systems that are for one database. */
    private static Map<String, Integer> forBoth(Path reports) {
        Map<String, Integer> counts = new TreeMap<>(Tiers.Reports.in(reports).counts);
        if (reports.startsWith("target")) {
            counts.keySet().removeIf(name -> !isOwn(name));
        }
        return counts;
    }

    private static boolean isOwn(String name) {
        try {
            // not initialized: some start a server, which took most of this test
            Class<?> test = Class.forName(name, false, CountsIT.class.getClassLoader());
            return Arrays.stream(test.getAnnotationsByType(Tag.class))
                    .anyMatch(tag -> tag.value().equals("own"));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
