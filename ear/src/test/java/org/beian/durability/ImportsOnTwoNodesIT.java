package org.beian.durability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.beian.support.Api;
import org.beian.support.DeskClient;
import org.beian.support.Eventually;
import org.beian.support.RegisterClient;
import org.beian.support.RunningSystem;
import org.beian.support.SmallFile;
import org.beian.support.Together;
import org.beian.support.files.DomainFile;
import org.beian.support.files.Planted;
import org.beian.support.files.RegisterUnits;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Tests of imports on two nodes (fault F5): a file handed in at both at once is processed by one of
 * them and shown by both, and goes on at the other when that one is killed.
 */
@Tag("nodes")
@Tag("imports")
@Tag("jobs")
class ImportsOnTwoNodesIT {

    private static final int DOMAINS = 100_000;
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final String FULL = RegisterClient.DOMAINS + "?type=full&sequence=1";

    private final NodePair nodes = NodePair.get();

    private final Planted planted = new Planted();

    @Test
    void oneOfThemWorksAndBothShowIt() {
        DomainFile made = DomainFile.ofRegistrar(DOMAINS).withFaults(100);
        DeskClient atFirst = DeskClient.signIn(nodes.first, "operator");
        DeskClient atSecond = DeskClient.signIn(nodes.second, "operator");
        String id = sentToBoth("demo-registrar", made);
        assertShown(nodes.second, atSecond, "demo-registrar", id);
        assertShown(nodes.first, atFirst, "demo-registrar", id);
        assertWhole("demo-registrar", id, made);
        assertRanOnce(id);
    }

    /** The running piece is held up for longer than a run may be silent. */
    @Test
    void aRunThatLivesInALongStatementIsNotTakenForDead() throws SQLException {
        String key = RegisterUnits.REGISTRARS.get(5);
        DeskClient operator = DeskClient.signIn(nodes.second, "operator");
        RegisterClient unit = RegisterClient.of(nodes.first, key);
        String id;
        try (Connection lock = locked()) {
            id = unit.sendDomains("?type=full", SmallFile.of("domains", 4000, 30)).id();
            working(id);
            String silent =
                    "select extract(epoch from (current_timestamp at time zone 'UTC'"
                            + " - heartbeat_at)) > 6 from job where id = "
                            + nodes.jobOf(id);
            Eventually.within(LONG, "a silence", () -> nodes.text(silent).equals("t"));
            assertThat(operator.get("/operator/job.xhtml?id=" + nodes.jobOf(id)).words())
                    .contains("运行中")
                    .doesNotContain("中断", "从断点继续");
        }
        assertThat(unit.completed(id).at("/rows/applied").asInt()).isEqualTo(30);
        assertRanOnce(id);
    }

    @Test
    void theOtherGoesOnWhenTheOneThatWorksIsKilled() {
        DomainFile made = DomainFile.ofRegistry(DOMAINS).withFaults(100);
        String id = sentToBoth("demo-cnnic", made);
        RunningSystem working = working(id);
        RegisterClient unit = RegisterClient.of(working, "demo-cnnic");
        long end = System.nanoTime() + LONG.toNanos();
        while (unit.status(id).at("/progress/phase").asText().equals("STAGE")) {
            assertThat(System.nanoTime()).isLessThan(end);
        }
        working.kill();
        RunningSystem other = nodes.beside(working);
        try {
            RegisterClient there = RegisterClient.of(other, "demo-cnnic");
            assertThat(there.status(id).path("state").asText()).isNotEqualTo("COMPLETED");
            KilledImportIT.restart(other);
            there.completed(id);
        } finally {
            working.start();
        }
        assertWhole("demo-cnnic", id, made);
        String runs = "select count(distinct node) from job_run where job_id = " + nodes.jobOf(id);
        assertThat(nodes.count(runs)).isEqualTo(2);
    }

    @Test
    void aNodeThatSleepsLosesItsRunAndWritesNothingWhenItWakes() throws SQLException {
        String key = RegisterUnits.REGISTRARS.get(3);
        String id;
        RunningSystem asleep;
        try (Connection lock = locked()) {
            String file = SmallFile.of("domains", 3000, 30);
            id = RegisterClient.of(nodes.first, key).sendDomains("?type=full", file).id();
            asleep = working(id);
            asleep.sleep();
        }
        try {
            KilledImportIT.restart(nodes.beside(asleep));
            RegisterClient there = RegisterClient.of(nodes.beside(asleep), key);
            assertThat(there.completed(id).at("/rows/applied").asInt()).isEqualTo(30);
        } finally {
            asleep.wake();
        }
        // between two pieces it sees that the other goes on, within one it fails
        Pattern end = Pattern.compile("Job " + nodes.jobOf(id) + "(, run 1, ended| failed)");
        Eventually.within(LONG, "the end of the first", () -> end.matcher(asleep.log()).find());
        assertThat(nodes.domainsOf(id)).isEqualTo(30);
        assertThat(nodes.count("select count(*) from domain_stage where import_id = " + id))
                .isZero();
        String states =
                "select string_agg(state, ' ' order by run_number) from job_run where job_id = ";
        assertThat(nodes.text(states + nodes.jobOf(id))).isEqualTo("INTERRUPTED COMPLETED");
    }

    /** A connection that keeps all others from the staged domains, until it is closed. */
    private Connection locked() throws SQLException {
        Connection lock = nodes.first.database();
        lock.setAutoCommit(false);
        try (Statement statement = lock.createStatement()) {
            statement.execute("lock table domain_stage in access exclusive mode");
        }
        return lock;
    }

    /** The node that works on an import, as soon as one does. */
    private RunningSystem working(String id) {
        String node =
                "select coalesce(max(j.node), '') from job j, import_run i"
                        + " where j.id = i.job_id and i.id = "
                        + id;
        Eventually.within(LONG, "the node that works", () -> !nodes.text(node).isEmpty());
        return nodes.named(nodes.text(node));
    }

    /**
     * Sends a file to both nodes at the same moment: one accepts it, the other says that it is
     * there.
     */
    private String sentToBoth(String key, DomainFile made) {
        Path file = made.write(Path.of("target", "made", "nodes-" + key + ".csv.gz"), planted);
        List<Callable<Api.Answer>> senders =
                List.of(() -> sent(nodes.first, key, file), () -> sent(nodes.second, key, file));
        Map<Integer, String> ids = new TreeMap<>();
        for (Api.Answer answer : Together.run(senders)) {
            ids.put(answer.status(), answer.id());
        }
        assertThat(ids).containsOnlyKeys(200, 202);
        assertThat(ids.get(200)).isEqualTo(ids.get(202));
        return ids.get(202);
    }

    private void assertRanOnce(String id) {
        assertThat(nodes.count("select count(*) from job_run where job_id = " + nodes.jobOf(id)))
                .isEqualTo(1);
    }

    private static Api.Answer sent(RunningSystem node, String key, Path file) {
        return node.api(key).post(FULL, file, "Content-Type", "application/gzip");
    }

    /**
     * Asserts that a node shows the progress of the running import, and nothing that would start it
     * once more.
     */
    private void assertShown(RunningSystem node, DeskClient operator, String key, String id) {
        RegisterClient unit = RegisterClient.of(node, key);
        Eventually.within(
                LONG, "progress", () -> unit.status(id).at("/progress/percent").asInt() > 0);
        JsonNode shown = unit.status(id);
        assertThat(shown.path("state").asText()).as(shown.toString()).isEqualTo("RUNNING");
        assertThat(shown.at("/progress/rowsPerSecond").asLong()).isPositive();
        String job = String.valueOf(nodes.jobOf(id));
        DeskClient.Page page = operator.get("/operator/jobs.xhtml?name=domain-import");
        assertThat(page.text()).contains(job);
        DeskClient.Page shownOne = operator.get("/operator/job.xhtml?id=" + job);
        assertThat(shownOne.words()).doesNotContain("从断点继续");
        DeskClient.Page refused = shownOne.form("jobForm").press("restart");
        assertThat(refused.text()).doesNotContain("作业已从断点继续");
    }

    private void assertWhole(String key, String id, DomainFile made) {
        for (RunningSystem node : List.of(nodes.first, nodes.second)) {
            RegisterClient unit = RegisterClient.of(node, key);
            JsonNode done = unit.completed(id);
            assertThat(done.at("/rows/applied").asLong()).isEqualTo(DOMAINS - made.refused());
            assertThat(unit.found(id)).isEqualTo(planted.byRow());
        }
        assertThat(nodes.domainsOf(id)).isEqualTo(DOMAINS - made.refused());
    }
}
