package org.beian.tiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Check, after all other tests, that those for both databases ran on both. */
@Tag("counts")
class CountsIT {

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

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
