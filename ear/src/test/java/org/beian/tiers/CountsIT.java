package org.beian.tiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.beian.support.ApiTest;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Check, after all other tests, that the same ones ran on both databases. */
@Tag("counts")
class CountsIT {

    private static final Path TIERS = Path.of("target", "tiers");

    /**
     * Compares the modules of one run: those of the other run have no reports yet, or those of an
     * earlier run.
     */
    @ParameterizedTest
    @CsvSource({
        "../ejb/target/database-reports/derby, ../ejb/target/database-reports/postgresql",
        "../ejb/target/volume-reports/derby, ../ejb/target/volume-reports/postgresql",
        "target/tiers/own-derby, target/tiers/own-postgresql"
    })
    void areTheSameOnBothDatabases(Path onDerby, Path onPostgresql) {
        Map<String, Integer> derby = Reports.in(onDerby).counts();
        Map<String, Integer> postgresql = new TreeMap<>(Reports.in(onPostgresql).counts());
        // volume as whole systems have it is measured on PostgreSQL
        postgresql.keySet().removeIf(name -> name.startsWith("org.beian.durability.volume."));
        Assumptions.assumeFalse(
                derby.isEmpty() && postgresql.isEmpty(), () -> onDerby + " was not run");
        System.out.printf("%s: %d, %s: %d%n", onDerby, sum(derby), onPostgresql, sum(postgresql));
        assertThat(derby).isEqualTo(postgresql);
    }

    /**
     * "verify" runs the interface on PostgreSQL and its main calls on Derby, durability the rest.
     */
    @Test
    void ofTheInterfaceAreTheSameOnBothDatabases() throws IOException {
        Map<String, Integer> derby = ofTheInterface("derby");
        Map<String, Integer> postgresql = ofTheInterface("system");
        Assumptions.assumeFalse(
                derby.isEmpty() || postgresql.isEmpty(),
                "one of the two was not run: first verify, then durability of what it built");
        derby.putAll(ofTheInterface("default-database"));
        System.out.printf(
                "interface: %d on Derby, %d on PostgreSQL%n", sum(derby), sum(postgresql));
        assertThat(derby).isEqualTo(postgresql);
    }

    private static Map<String, Integer> ofTheInterface(String tier) throws IOException {
        Map<String, Integer> counts = new TreeMap<>(Reports.in(TIERS.resolve(tier)).counts());
        counts.keySet().removeIf(name -> !isOfTheInterface(name));
        return counts;
    }

    /** Whether the class asks the interface for something in the database. */
    private static boolean isOfTheInterface(String name) {
        try {
            Class<?> test = Class.forName(name, false, CountsIT.class.getClassLoader());
            return test.isAnnotationPresent(ApiTest.class)
                    && Stream.of(test.getAnnotationsByType(Tag.class))
                            .noneMatch(tag -> tag.value().equals("http"));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
