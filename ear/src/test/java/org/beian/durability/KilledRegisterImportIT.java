package org.beian.durability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.beian.support.ApiTest;
import org.beian.support.RegisterClient;
import org.beian.support.RunningSystem;
import org.beian.support.SystemDatabase;
import org.beian.support.files.DomainFile;
import org.beian.support.files.Planted;
import org.beian.support.files.RangeFiles;
import org.beian.support.files.RangeFiles.Filer;
import org.beian.support.files.RegisterUnits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Test of a server killed (SIGKILL) while an import stages, checks, applies or reports: restarted
 * from the job page each time, registers and reports are those of a system where nobody disturbed
 * the same files.
 */
@ApiTest
@Tag("volume")
@Tag("imports")
class KilledRegisterImportIT {

    /** Number of rows with which each phase lasts long enough to be hit, on either database. */
    private static final int DOMAINS =
            Integer.getInteger(
                    "beian.test.killed", SystemDatabase.kind().equals("derby") ? 20_000 : 80_000);

    private static final Duration LONG = Duration.ofMinutes(5);

    private static RunningSystem undisturbed;
    private static RunningSystem killed;

    /** File with its sender, and the phase in which the server is killed. */
    private record Run(String phase, String key, String path, Path file) {}

    @BeforeAll
    static void start() {
        undisturbed = RunningSystem.ofRegisters("undisturbed", Map.of());
        killed = RunningSystem.ofRegisters("disturbed", Map.of());
    }

    @AfterAll
    static void stop() {
        undisturbed.close();
        killed.close();
    }

    @Test
    void eachPhaseGoesOnWithNeitherLossNorRepeat() {
        List<Run> runs = runs();
        List<Map<Long, ?>> expected = new ArrayList<>();
        for (Run run : runs) {
            RegisterClient unit = RegisterClient.of(undisturbed, run.key());
            String id = unit.completed(send(unit, run)).path("id").asText();
            expected.add(unit.found(id));
        }
        for (int i = 0; i < runs.size(); i++) {
            String id = killedIn(runs.get(i));
            RegisterClient unit = RegisterClient.of(killed, runs.get(i).key());
            assertThat(unit.found(id)).isEqualTo(expected.get(i));
        }
        List<String> whole = TableHashes.of(undisturbed);
        assertThat(whole).anyMatch(table -> table.startsWith("domain_record"));
        assertThat(TableHashes.of(killed)).isEqualTo(whole);
    }

    private static List<Run> runs() {
        RangeFiles ranges = new RangeFiles(DOMAINS * 2L, 10);
        Path registrar =
                DomainFile.ofRegistrar(DOMAINS)
                        .withFaults(100)
                        .write(file("registrar"), new Planted());
        Path registry =
                DomainFile.ofRegistry(DOMAINS)
                        .withFaults(100)
                        .write(file("registry"), new Planted());
        Path headquarters = ranges.write(Filer.HEADQUARTERS, file("headquarters"));
        Path second = ranges.write(Filer.SECOND, file("second"));
        String full = RegisterClient.DOMAINS + "?type=full&sequence=1";
        return List.of(
                new Run("STAGE", "demo-registrar", full, registrar),
                new Run("CHECK", RegisterUnits.HEADQUARTERS, RegisterClient.IP, headquarters),
                new Run("APPLY", "demo-cnnic", full, registry),
                new Run("REPORT", RegisterUnits.SECOND, RegisterClient.IP, second));
    }

    private static String send(RegisterClient unit, Run run) {
        return unit.api()
                .post(run.path(), run.file(), "Content-Type", "application/gzip")
                .expect(202)
                .id();
    }

    /**
     * Kills the server in the phase, restarts it and its job, and gives the id of the completed
     * import.
     */
    private static String killedIn(Run run) {
        RegisterClient unit = RegisterClient.of(killed, run.key());
        String id = send(unit, run);
        long end = System.nanoTime() + LONG.toNanos();
        JsonNode status = unit.status(id);
        while (!status.at("/progress/phase").asText().equals(run.phase())
                || run.phase().equals("STAGE") && status.at("/rows/read").asInt() == 0) {
            assertThat(System.nanoTime()).as(status.toString()).isLessThan(end);
            assertThat(status.path("state").asText())
                    .as(run.phase())
                    .isNotIn("COMPLETED", "REFUSED", "FAILED");
            status = unit.status(id);
        }
        killed.kill();
        killed.start();
        RegisterClient after = RegisterClient.of(killed, run.key());
        assertThat(after.status(id).path("state").asText()).isNotEqualTo("COMPLETED");
        KilledImportIT.restart(killed);
        after.completed(id);
        return id;
    }

    private static Path file(String name) {
        return Path.of("target", "made", SystemDatabase.kind() + "-killed-" + name + ".csv.gz");
    }
}
