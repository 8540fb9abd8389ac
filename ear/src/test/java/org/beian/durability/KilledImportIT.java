package org.beian.durability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beian.support.Api;
import org.beian.support.ApiTest;
import org.beian.support.BulkClient;
import org.beian.support.DeskClient;
import org.beian.support.Eventually;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Test of a server killed (SIGKILL) in the middle of an import: restarted from the job page, the
 * import gives exactly what an undisturbed run would.
 */
@ApiTest
@Tag("volume")
@Tag("imports")
class KilledImportIT {

    private static final int ROWS = 1200;
    private static final Duration LONG = Duration.ofMinutes(4);
    private static final Pattern JOB = Pattern.compile("job\\.xhtml\\?id=(\\d+)");
    private static final Pattern WENT_ON = Pattern.compile("2 (运行中|完成) system");

    private static RunningSystem killed;

    /** Not as the class is loaded: others restart jobs as it does. */
    @BeforeAll
    static void start() {
        killed = RunningSystem.own("killed-import");
    }

    @AfterAll
    static void stop() {
        killed.close();
    }

    @Test
    void goesOnWithNeitherLossNorRepeat() {
        List<Object> lines = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            if (i % 10 == 3) {
                lines.add("{\"kind\": \"NEW\", \"row\": " + i + "}");
                expected.add("null JSON_UNKNOWN");
            } else if (i % 10 == 7) {
                lines.add(lines.get(i - 5));
                expected.add("RETURNED APPLICATION_PENDING");
            } else {
                lines.add(SampleApplication.another().toString());
                expected.add("UNDER_REVIEW");
            }
        }
        Set<String> before = kept();
        BulkClient bulk = bulk();
        String id = bulk.send("", lines).id();
        Eventually.within(LONG, "some rows", () -> read(bulk.status(id)) >= 100);
        killed.kill();
        killed.start();

        JsonNode left = bulk().status(id);
        assertThat(read(left)).isBetween(100, ROWS - 1);
        restart(killed);
        Eventually.within(LONG, "more rows", () -> read(bulk().status(id)) > read(left));
        JsonNode done = bulk().ended(id);
        assertRuns();

        assertThat(done.path("state").asText()).as(done.toString()).isEqualTo("COMPLETED");
        assertThat(read(done)).isEqualTo(ROWS);
        assertThat(done.at("/rows/unreadable").asInt()).isEqualTo(ROWS / 10);
        assertThat(done.at("/rows/rejected").asInt()).isEqualTo(ROWS / 5);
        assertThat(done.at("/rows/applied").asInt()).isEqualTo(ROWS - ROWS / 5);
        List<String> answered = new ArrayList<>();
        Set<String> filings = new HashSet<>();
        for (JsonNode row : bulk().report(id)) {
            assertThat(row.path("row").asInt()).isEqualTo(answered.size() + 1);
            String state = row.path("state").asText();
            answered.add(
                    state.equals("UNDER_REVIEW")
                            ? state
                            : state + " " + row.at("/findings/0/code").asText());
            if (!row.path("filing").isNull()) {
                assertThat(filings.add(row.path("filing").asText())).isTrue();
            }
        }
        assertThat(answered).isEqualTo(expected);
        Set<String> kept = kept();
        kept.removeAll(before);
        assertThat(kept).isEqualTo(filings);
    }

    private static BulkClient bulk() {
        return new BulkClient(killed.api("demo-provider"));
    }

    private static int read(JsonNode status) {
        return status.at("/rows/read").asInt();
    }

    /**
     * Restarts the job as the operator does, as soon as the page says that it was interrupted.
     * Where the server starts slowly, the system itself may have gone on before.
     */
    static void restart(RunningSystem system) {
        DeskClient operator = DeskClient.signIn(system, "operator");
        Eventually.within(
                LONG,
                "a job that goes on",
                () -> {
                    DeskClient.Page unhandled =
                            page(operator, "/operator/jobs.xhtml?state=UNHANDLED");
                    return unhandled == null
                            ? WENT_ON.matcher(page(operator, "/operator/jobs.xhtml").words()).find()
                            : unhandled
                                    .form("jobForm")
                                    .press("restart")
                                    .text()
                                    .contains("作业已从断点继续");
                });
    }

    /** Page of the newest job of a list; null when it is empty. */
    private static DeskClient.Page page(DeskClient operator, String list) {
        Matcher job = JOB.matcher(operator.get(list).text());
        return job.find() ? operator.get("/operator/" + job.group()) : null;
    }

    /** Asserts that both runs stay on the job's page, with counts and without the data filed. */
    private static void assertRuns() {
        DeskClient operator = DeskClient.signIn(killed, "operator");
        String job =
                operator.get("/operator/jobs.xhtml?name=filing-import")
                        .text()
                        .replaceAll("(?s).*?/operator/job\\.xhtml\\?id=(\\d+).*", "$1");
        Pattern ended = Pattern.compile("2 完成 (operator|system)");
        Eventually.within(
                LONG,
                "the end of the second run",
                () -> ended.matcher(operator.get("/operator/job.xhtml?id=" + job).words()).find());
        assertThat(operator.get("/operator/job.xhtml?id=" + job).words())
                .contains("1 中断 provider", "入库", "文件行数 1,200")
                .doesNotContain(".jsonl");
    }

    /** Every application of the provider. */
    private static Set<String> kept() {
        Set<String> kept = new HashSet<>();
        String cursor = "0";
        while (true) {
            JsonNode items =
                    killed.api("demo-provider")
                            .get(Api.FILINGS + "?limit=500&cursor=" + cursor)
                            .expect(200)
                            .json()
                            .path("items");
            items.forEach(item -> kept.add(item.path("id").asText()));
            if (items.size() < 500) {
                return kept;
            }
            cursor = items.get(items.size() - 1).path("id").asText();
        }
    }
}
