package org.beian.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ten thousand real names in one go, and an import in the middle of which the server is killed. */
@Tag("api")
class LargeImportsIT {

    private static final int WANTED = 10_000;
    private static final int ROWS = 1200;
    private static final Duration LONG = Duration.ofMinutes(4);
    private static final Pattern JOB = Pattern.compile("(?s)id=\"restart-(\\d+)\".*?value=\"\\1\"");

    private static RunningSystem system;

    @BeforeAll
    static void startOne() {
        system = RunningSystem.own("imports");
    }

    @AfterAll
    static void stopIt() {
        system.close();
    }

    @Test
    void tenThousandRealNamesEachGetTheirAnswer() {
        BulkClient sender = new BulkClient(system.api(Carriers.KEY));
        byte[] file = BulkClient.gzip(BulkClient.lines(realNames()));
        String id = sender.send("", file, "Content-Type", "application/gzip").expect(202).id();
        JsonNode done = sender.ended(id);

        assertThat(done.path("state").asText()).as(done.toString()).isEqualTo("COMPLETED");
        assertThat(done.path("progress").path("percent").asInt()).isEqualTo(100);
        Map<String, Set<String>> answered = new TreeMap<>();
        int row = 0;
        for (JsonNode answer : sender.report(id)) {
            assertThat(answer.path("row").asInt()).isEqualTo(++row);
            assertThat(answer.path("reference").asText()).isEqualTo("B-" + (row - 1));
            answered.computeIfAbsent(answer.path("state").asText(), state -> new HashSet<>())
                    .add(answer.path("filing").asText());
        }
        assertThat(row).isEqualTo(WANTED);
        assertThat(answered).containsOnlyKeys("RETURNED", "UNDER_REVIEW");
        int returned = answered.get("RETURNED").size();
        int waiting = answered.get("UNDER_REVIEW").size();
        assertThat(returned + waiting).isEqualTo(WANTED);
        // real names are good, but for the bare public suffixes and second names of one domain
        assertThat(returned).isLessThan(WANTED / 10);
        JsonNode rows = done.path("rows");
        assertThat(rows.path("read").asInt()).isEqualTo(WANTED);
        assertThat(rows.path("accepted").asInt()).isEqualTo(waiting);
        assertThat(rows.path("rejected").asInt()).isEqualTo(returned);
        assertThat(rows.path("applied").asInt()).isEqualTo(waiting);
        assertThat(rows.path("unreadable").asInt()).isZero();
        answered.forEach(
                (state, filings) ->
                        assertThat(kept(Carriers.KEY, "&state=" + state)).isEqualTo(filings));
        System.out.println(
                "bulk: %d returned, %d waiting, %s rows a second"
                        .formatted(returned, waiting, done.at("/progress/rowsPerSecond")));
    }

    private static List<String> realNames() {
        List<String> names = Carriers.lines("domains.txt.gz");
        List<String> ranges = Carriers.ranges();
        Assumptions.assumeTrue(
                !names.isEmpty() && !ranges.isEmpty(),
                () -> "no data sets in " + Carriers.dataSets() + "; set beian.test.data");
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < WANTED; i++) {
            String name = names.get((int) ((long) i * names.size() / WANTED));
            String range = ranges.get((int) ((long) i * ranges.size() / WANTED));
            lines.add(
                    SampleApplication.another()
                            .withDomain(name)
                            .withAddress(range.split(",")[2])
                            .withReference("B-" + i)
                            .with("/verification/officer", Carriers.OFFICER)
                            .with("/websites/0/name", "示例站点" + i)
                            .toString());
        }
        return lines;
    }

    /** Killed as SIGKILL does, and restarted from the job page: as if nothing had happened. */
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
        BulkClient bulk = bulk();
        String id = bulk.send("", lines).id();
        Eventually.within(LONG, "some rows", () -> read(bulk.status(id)) >= 100);
        system.kill();
        system.start();

        JsonNode left = bulk().status(id);
        assertThat(read(left)).isBetween(100, ROWS - 1);
        restart();
        Eventually.within(LONG, "more rows", () -> read(bulk().status(id)) > read(left));
        JsonNode done = bulk().ended(id);

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
        assertThat(kept("demo-provider", "")).isEqualTo(filings);
    }

    private static BulkClient bulk() {
        return new BulkClient(system.api("demo-provider"));
    }

    private static int read(JsonNode status) {
        return status.at("/rows/read").asInt();
    }

    /** As the operator does, as soon as the page says that the job was interrupted. */
    private static void restart() {
        DeskClient operator = DeskClient.signIn(system, "operator");
        Eventually.within(
                LONG,
                "a button to restart the job",
                () -> {
                    DeskClient.Page page = operator.get("/operator/jobs.xhtml");
                    Matcher job = JOB.matcher(page.text());
                    return job.find()
                            && operator.get("/operator/jobs.xhtml")
                                            .form("jobsForm")
                                            .fill("restart", job.group(1))
                                            .press("none")
                                            .status()
                                    == 200;
                });
    }

    /** Applications of a provider, as it may list them. */
    private static Set<String> kept(String key, String query) {
        Set<String> kept = new HashSet<>();
        String cursor = "0";
        while (true) {
            JsonNode items =
                    system.api(key)
                            .get(Api.FILINGS + "?limit=500&cursor=" + cursor + query)
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
