package org.beian.durability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.beian.support.Api;
import org.beian.support.Eventually;
import org.beian.support.RegisterClient;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.beian.support.files.DomainFile;
import org.beian.support.files.Planted;
import org.beian.support.files.RegisterUnits;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Test of a crash of PostgreSQL in the middle of an import and of submissions (fault F3). One of
 * its processes is killed, the others end, and it recovers without the rows of its unlogged tables,
 * such as the staged ones. The import goes on all the same, what was answered is there, and no
 * server is restarted.
 */
@Tag("nodes")
@Tag("schema")
@Tag("imports")
class KilledDatabaseIT {

    private static final int DOMAINS = 100_000;
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Set<String> LATER = Set.of("CHECK", "APPLY", "REPORT");

    private final NodePair nodes = NodePair.get();
    private final Api provider = nodes.first.api("demo-provider");

    /** Ids of applications that were answered. */
    private final Set<String> answered = ConcurrentHashMap.newKeySet();

    @Test
    void importAndSubmissionsGoOn() throws InterruptedException {
        Planted planted = new Planted();
        DomainFile made = DomainFile.ofRegistrar(DOMAINS).from(5_000_000).withFaults(100);
        Path file = made.write(Path.of("target", "made", "killed-database.csv.gz"), planted);
        RegisterClient unit = RegisterClient.of(nodes.first, RegisterUnits.REGISTRARS.get(0));
        AtomicBoolean enough = new AtomicBoolean();
        ExecutorService applicants = Executors.newFixedThreadPool(2);
        applicants.submit(() -> submit(enough));
        applicants.submit(() -> submit(enough));
        String id = unit.sendDomains("?type=full", file).expect(202).id();
        JsonNode status = unit.status(id);
        long end = System.nanoTime() + LONG.toNanos();
        while (!LATER.contains(status.at("/progress/phase").asText()) || answered.isEmpty()) {
            assertThat(System.nanoTime()).as(status.toString()).isLessThan(end);
            status = unit.status(id);
        }
        assertThat(status.path("state").asText()).isEqualTo("RUNNING");
        crash();
        int before = answered.size();
        for (RunningSystem node : List.of(nodes.first, nodes.second)) {
            Eventually.within(
                    LONG, "an answer", () -> node.anybody().get("/health/ready").status() == 200);
        }
        Eventually.within(LONG, "more submissions", () -> answered.size() > before + 5);
        enough.set(true);
        applicants.shutdown();
        assertThat(applicants.awaitTermination(2, TimeUnit.MINUTES)).isTrue();

        goOn(unit, id);
        JsonNode done = unit.completed(id);
        assertThat(unit.found(id)).isEqualTo(planted.byRow());
        assertThat(done.at("/rows/applied").asLong()).isEqualTo(DOMAINS - made.refused());
        assertThat(nodes.domainsOf(id)).isEqualTo(DOMAINS - made.refused());
        assertThat(nodes.count("select count(*) from pg_prepared_xacts")).isZero();
        answered.forEach(each -> provider.filing(each).expect(200));
    }

    private void submit(AtomicBoolean enough) {
        while (!enough.get()) {
            Api.Answer answer = provider.submit(SampleApplication.another());
            if (answer.status() == 201) {
                answered.add(answer.id());
            }
        }
    }

    /**
     * Waits for the import to go on by itself, or restarts it as the operator where the job has
     * failed.
     */
    private void goOn(RegisterClient unit, String id) {
        Eventually.within(
                LONG,
                "an end",
                () -> {
                    String state = unit.status(id).path("state").asText();
                    if (state.equals("FAILED") || state.equals("STOPPED")) {
                        KilledImportIT.restart(nodes.first);
                    }
                    return state.equals("COMPLETED");
                });
    }

    /** Kills one of the database's processes; the others end and the database starts anew. */
    private void crash() {
        long process =
                nodes.count(
                        "select max(pid) from pg_stat_activity where usename = 'beian_app'"
                                + " and datname = current_database()");
        assertThat(ProcessHandle.of(process).map(ProcessHandle::destroyForcibly)).contains(true);
    }
}
