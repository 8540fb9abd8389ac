package org.beian.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Load scenario in which eight applicants hand in while four reviewers of two provinces decide,
 * spread over the nodes. Each application gets one decision, one number and one mail; no number is
 * left out, and every history is whole.
 */
public final class Rush {

    private static final int CLIENTS = 8;
    private static final int EACH = 5;
    private static final String END = "end";

    private final RunningSystem system;
    private final Mails mails;

    public Rush(RunningSystem system) {
        this.system = system;
        mails = new Mails(system);
    }

    public void run() {
        Map<String, AtomicInteger> decisions = new ConcurrentHashMap<>();
        Map<String, BlockingQueue<String>> desks = new ConcurrentHashMap<>();
        List<Callable<Void>> acts = new ArrayList<>();
        for (String reviewer :
                List.of("reviewer-bj", "reviewer2-bj", "reviewer-gd", "reviewer2-gd")) {
            desks.put(reviewer, new LinkedBlockingQueue<>());
            acts.add(() -> review(reviewer, desks.get(reviewer), decisions));
        }
        AtomicInteger clients = new AtomicInteger(CLIENTS);
        for (int client = 0; client < CLIENTS; client++) {
            acts.add(() -> handIn(desks, decisions, clients));
        }
        Together.run(acts);

        assertThat(decisions).hasSize(CLIENTS * EACH);
        decisions.forEach((id, done) -> assertThat(done.get()).as("decisions on " + id).isOne());
        Map<String, List<Long>> serials = new ConcurrentHashMap<>();
        decisions.keySet().forEach(id -> collect(id, serials));
        assertThat(serials.keySet()).containsExactlyInAnyOrder("京", "粤");
        serials.values().forEach(Rush::assertWithoutGap);
        decisions.keySet().forEach(mails::one);
        DeskClient beijing = DeskClient.signIn(system, "reviewer-bj");
        DeskClient guangdong = DeskClient.signIn(system, "reviewer-gd");
        for (String id : decisions.keySet()) {
            DeskClient.Page page = beijing.open(id);
            DeskClient own = page.status() == 200 ? beijing : guangdong;
            assertThat(own.open(id).words()).contains("链完整");
        }
    }

    private Void handIn(
            Map<String, BlockingQueue<String>> desks,
            Map<String, AtomicInteger> decisions,
            AtomicInteger clients) {
        Api provider = system.api("demo-provider");
        for (int i = 0; i < EACH; i++) {
            boolean beijing = i % 2 == 0;
            SampleApplication application =
                    beijing ? SampleApplication.another() : SampleApplication.inGuangdong();
            String id = provider.submit(application).expect(201).id();
            decisions.put(id, new AtomicInteger());
            desks.forEach(
                    (reviewer, desk) -> {
                        if (reviewer.endsWith("bj") == beijing) {
                            desk.add(id);
                        }
                    });
        }
        if (clients.decrementAndGet() == 0) {
            desks.values().forEach(desk -> desk.add(END));
        }
        return null;
    }

    private Void review(
            String reviewer, BlockingQueue<String> desk, Map<String, AtomicInteger> decisions)
            throws InterruptedException {
        DeskClient client = DeskClient.signIn(system, reviewer);
        for (String id = desk.take(); !id.equals(END); id = desk.take()) {
            DeskClient.Page page = client.take(id);
            if (!page.offers("approve")) {
                continue;
            }
            // every fifth of the second reviewers' is a refusal
            boolean refuse = reviewer.contains("2") && id.hashCode() % 5 == 0;
            DeskClient.Form form = page.form("deciding");
            DeskClient.Page answer =
                    refuse ? form.tick("DOMAIN_NOT_HELD").press("refuse") : form.press("approve");
            if (answer.isDone()) {
                decisions.get(id).incrementAndGet();
            }
        }
        return null;
    }

    private void collect(String id, Map<String, List<Long>> serials) {
        JsonNode filing = system.api("demo-provider").filing(id).expect(200).json();
        assertThat(filing.path("state").asText()).isIn("APPROVED", "REFUSED");
        if (filing.path("state").asText().equals("APPROVED")) {
            String number = filing.path("filingNumber").asText();
            serials.computeIfAbsent(number.substring(0, 1), key -> new ArrayList<>())
                    .add(Long.valueOf(number.replaceAll("\\D", "")));
        }
    }

    private static void assertWithoutGap(List<Long> serials) {
        List<Long> sorted = serials.stream().sorted().toList();
        assertThat(sorted).doesNotHaveDuplicates();
        assertThat(sorted.get(sorted.size() - 1) - sorted.get(0) + 1).isEqualTo(sorted.size());
    }
}
