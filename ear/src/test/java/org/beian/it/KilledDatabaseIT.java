package org.beian.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * PostgreSQL crashes in the middle of an import (F3): one of its processes is killed, it recovers,
 * and what it had not written to its log, as the waiting rows, is lost. The import goes on all the
 * same, and the server without a restart.
 */
@Tag("api")
class KilledDatabaseIT {

    private static final int DOMAINS = Integer.getInteger("beian.test.killed", 60_000);
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Set<String> LATER = Set.of("CHECK", "APPLY", "REPORT");

    @Test
    void importGoesOn() throws SQLException {
        Assumptions.assumeTrue(SystemDatabase.isPostgresql(), "Derby is in the server's process");
        Planted planted = new Planted();
        DomainFile made = DomainFile.ofRegistrar(DOMAINS).withFaults(100);
        Path file = made.write(Path.of("target", "made", "killed-database.csv.gz"), planted);
        try (RunningSystem system = RunningSystem.ofRegisters("crashed", Map.of())) {
            RegisterClient unit = RegisterClient.of(system, "demo-registrar");
            String id = unit.sendDomains("?type=full&sequence=1", file).expect(202).id();
            JsonNode status = unit.status(id);
            long end = System.nanoTime() + LONG.toNanos();
            while (!LATER.contains(status.at("/progress/phase").asText())) {
                assertThat(System.nanoTime()).as(status.toString()).isLessThan(end);
                status = unit.status(id);
            }
            crash(system);
            Eventually.within(
                    LONG, "an answer", () -> system.anybody().get("/health/ready").status() == 200);
            goOn(system, unit, id);
            JsonNode done = unit.completed(id);
            assertThat(unit.found(id)).isEqualTo(planted.byRow());
            assertThat(done.at("/rows/applied").asLong()).isEqualTo(DOMAINS - made.refused());
            assertThat(number(system, "select count(*) from domain_record"))
                    .isEqualTo(DOMAINS - made.refused());
            assertThat(number(system, "select count(*) from pg_prepared_xacts")).isZero();
        }
    }

    /** By itself, or restarted by the operator where the job has failed. */
    private static void goOn(RunningSystem system, RegisterClient unit, String id) {
        Eventually.within(
                LONG,
                "an end",
                () -> {
                    String state = unit.status(id).path("state").asText();
                    if (state.equals("FAILED") || state.equals("STOPPED")) {
                        KilledImportIT.restart(system);
                    }
                    return state.equals("COMPLETED");
                });
    }

    /** Kills one of the database's processes; the others end and the database starts anew. */
    private static void crash(RunningSystem system) throws SQLException {
        long process =
                number(
                        system,
                        "select max(pid) from pg_stat_activity where usename = 'beian_app'"
                                + " and datname = current_database()");
        assertThat(ProcessHandle.of(process).map(ProcessHandle::destroyForcibly)).contains(true);
    }

    private static long number(RunningSystem system, String query) throws SQLException {
        try (Connection connection = system.database();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getLong(1);
        }
    }
}
