package org.beian.durability.volume;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.beian.support.Api;
import org.beian.support.ApiTest;
import org.beian.support.BulkClient;
import org.beian.support.Carriers;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Test of four thousand applications with real names and addresses in one file. */
@ApiTest
@Tag("volume")
@Tag("imports")
@Tag("filing")
class BulkRealNamesIT {

    /** Number of applications. */
    private static final int WANTED = 4_000;

    private final RunningSystem system = RunningSystem.own("bulk");

    @Test
    void thousandsOfRealNamesEachGetTheirAnswer() {
        List<String> names = Carriers.lines("domains.txt.gz");
        List<String> ranges = Carriers.ranges();
        Assumptions.assumeTrue(
                !names.isEmpty() && !ranges.isEmpty(),
                () -> "no data sets in " + Carriers.dataSets() + "; set beian.test.data");
        List<String> lines = applications(names, ranges);
        Api carriers = system.api(Carriers.KEY);
        BulkClient sender = new BulkClient(carriers);
        String id =
                sender.send(
                                "",
                                BulkClient.gzip(BulkClient.lines(lines)),
                                "Content-Type",
                                "application/gzip")
                        .expect(202)
                        .id();
        JsonNode done = sender.ended(id);

        assertThat(done.path("state").asText()).as(done.toString()).isEqualTo("COMPLETED");
        assertThat(done.path("progress").path("percent").asInt()).isEqualTo(100);
        Map<String, Integer> answered = new HashMap<>();
        int row = 0;
        for (JsonNode answer : sender.report(id)) {
            assertThat(answer.path("row").asInt()).isEqualTo(++row);
            assertThat(answer.path("reference").asText()).isEqualTo("B-" + (row - 1));
            assertThat(answer.path("filing").asText()).matches("[0-9]+");
            answered.merge(answer.path("state").asText(), 1, Integer::sum);
        }
        assertThat(row).isEqualTo(WANTED);
        assertThat(answered).containsOnlyKeys("RETURNED", "UNDER_REVIEW");
        // real names are good, but for the bare public suffixes and second names of one domain
        assertThat(answered.get("RETURNED")).isLessThan(WANTED / 10);
        JsonNode rows = done.path("rows");
        assertThat(rows.path("read").asInt()).isEqualTo(WANTED);
        assertThat(rows.path("accepted").asInt()).isEqualTo(answered.get("UNDER_REVIEW"));
        assertThat(rows.path("rejected").asInt()).isEqualTo(answered.get("RETURNED"));
        assertThat(rows.path("applied").asInt()).isEqualTo(answered.get("UNDER_REVIEW"));
        assertThat(rows.path("unreadable").asInt()).isZero();
        for (String state : answered.keySet()) {
            assertThat(count(carriers, state)).as(state).isEqualTo(answered.get(state));
        }
        System.out.println(
                "bulk: "
                        + answered
                        + ", "
                        + done.path("progress").path("rowsPerSecond")
                        + " a second");
    }

    private static List<String> applications(List<String> names, List<String> ranges) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < WANTED; i++) {
            String name = names.get((int) ((long) i * names.size() / WANTED));
            String address = ranges.get((int) ((long) i * ranges.size() / WANTED)).split(",")[2];
            lines.add(
                    SampleApplication.another()
                            .withDomain(name)
                            .withAddress(address)
                            .withReference("B-" + i)
                            .with("/verification/officer", Carriers.OFFICER)
                            .with("/websites/0/name", "示例站点" + i)
                            .toString());
        }
        return lines;
    }

    private static int count(Api api, String state) {
        int count = 0;
        String cursor = "0";
        while (true) {
            JsonNode items =
                    api.get(Api.FILINGS + "?limit=500&state=" + state + "&cursor=" + cursor)
                            .expect(200)
                            .json()
                            .path("items");
            count += items.size();
            if (items.size() < 500) {
                return count;
            }
            cursor = items.get(items.size() - 1).path("id").asText();
        }
    }
}
