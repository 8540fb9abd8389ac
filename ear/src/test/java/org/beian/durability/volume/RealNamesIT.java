package org.beian.durability.volume;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.beian.support.Api;
import org.beian.support.ApiTest;
import org.beian.support.Carriers;
import org.beian.support.DeskClient;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.beian.support.Together;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Test of a thousand real domain names at addresses of real operators: each application gets its
 * answer.
 */
@ApiTest
@Tag("volume")
@Tag("filing")
class RealNamesIT {

    /** Number of applications. */
    private static final int WANTED = 1_000;

    private static final int CLIENTS = 4;
    private static final int DECIDED = 12;

    private final RunningSystem system = RunningSystem.get();
    private final Api carriers = system.api(Carriers.KEY);

    @Test
    void receivedIsReturnedAndWaitingAndDecided() {
        List<String> names = Carriers.lines("domains.txt.gz");
        List<String> ranges = Carriers.ranges();
        Assumptions.assumeTrue(
                !names.isEmpty() && !ranges.isEmpty(),
                () -> "no data sets in " + Carriers.dataSets() + "; set beian.test.data");
        Map<String, String> answered = new ConcurrentHashMap<>();
        Map<String, String> refused = new ConcurrentHashMap<>();
        AtomicInteger next = new AtomicInteger();
        Callable<Void> client =
                () -> {
                    for (int i = next.getAndIncrement(); i < WANTED; i = next.getAndIncrement()) {
                        String name = names.get(i * names.size() / WANTED);
                        String address = ranges.get(i * ranges.size() / WANTED).split(",")[2];
                        Api.Answer answer = handIn(name, address, i);
                        answered.put(answer.id(), answer.state());
                        if (answer.state().equals("RETURNED")) {
                            refused.put(name, codes(answer));
                        }
                    }
                    return null;
                };
        Together.times(CLIENTS, client);

        assertThat(answered).hasSize(WANTED);
        assertThat(answered.values()).containsOnly("RETURNED", "UNDER_REVIEW");
        // real names are good, but for the bare public suffixes and second names of one domain
        assertThat(refused.size()).as(refused.toString()).isLessThan(WANTED / 10);
        decideSome(answered);
        Map<String, Integer> counts = new HashMap<>();
        for (String state : List.of("RETURNED", "UNDER_REVIEW", "APPROVED", "REFUSED")) {
            counts.put(state, count(state));
        }
        assertThat(counts.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(WANTED);
        assertThat(counts.get("RETURNED")).isEqualTo(refused.size());
        assertThat(counts.get("APPROVED") + counts.get("REFUSED")).isEqualTo(DECIDED);
        assertThat(counts.get("UNDER_REVIEW")).isEqualTo(WANTED - refused.size() - DECIDED);
        System.out.println("real names: " + counts);
    }

    private Api.Answer handIn(String name, String address, int i) {
        SampleApplication application =
                SampleApplication.another()
                        .withDomain(name)
                        .withAddress(address)
                        .with("/verification/officer", Carriers.OFFICER)
                        .with("/websites/0/name", "示例站点" + i);
        return carriers.submit(application).expect(201);
    }

    private void decideSome(Map<String, String> answered) {
        List<String> waiting =
                answered.entrySet().stream()
                        .filter(each -> each.getValue().equals("UNDER_REVIEW"))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .limit(DECIDED)
                        .toList();
        DeskClient desk = DeskClient.signIn(system, "reviewer-bj");
        for (int i = 0; i < waiting.size(); i++) {
            DeskClient.Page page =
                    i % 3 == 0
                            ? desk.refuse(waiting.get(i), "DOMAIN_NOT_HELD", "示例")
                            : desk.approve(waiting.get(i));
            assertThat(page.isDone()).as(page.toString()).isTrue();
        }
    }

    private int count(String state) {
        int count = 0;
        String cursor = "0";
        while (true) {
            JsonNode items =
                    carriers.get(Api.FILINGS + "?limit=500&state=" + state + "&cursor=" + cursor)
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

    private static String codes(Api.Answer answer) {
        List<String> codes = new ArrayList<>();
        for (JsonNode finding : answer.json().path("findings")) {
            if (finding.path("severity").asText().equals("REFUSE")) {
                codes.add(finding.path("code").asText());
            }
        }
        return String.join(" ", codes);
    }
}
