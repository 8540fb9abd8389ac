package org.beian.it;

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
import org.beian.law.Clause;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many applicants and reviewers at the same moment: one decision, one number, one mail each. */
@Tag("api")
class DecisionsAtOnceIT {

    private static final int CLIENTS = 8;
    private static final int EACH = 5;
    private static final String END = "end";

    private final RunningSystem system = RunningSystem.get();
    private final Api provider = system.api("demo-provider");
    private final Mails mails = new Mails(system);

    @Test
    @Clause("12.4")
    void tellsTheSecondOfTwoReviewersAndDecidesOnce() {
        for (int i = 0; i < 4; i++) {
            String id = provider.submit(SampleApplication.another()).expect(201).id();
            DeskClient.Form first =
                    DeskClient.signIn(system, "reviewer-bj").open(id).form("deciding");
            DeskClient.Form second =
                    DeskClient.signIn(system, "reviewer2-bj")
                            .open(id)
                            .form("deciding")
                            .tick("DOMAIN_NOT_HELD");
            List<DeskClient.Page> pages =
                    Together.run(
                            List.of(() -> first.press("approve"), () -> second.press("refuse")));
            assertThat(pages).filteredOn(DeskClient.Page::isDone).hasSize(1);
            DeskClient.Page told = pages.get(0).isDone() ? pages.get(1) : pages.get(0);
            assertThat(told.status()).isEqualTo(200);
            assertThat(told.words()).contains("没有保存");
            String wanted = pages.get(0).isDone() ? "APPROVED" : "REFUSED";
            assertThat(provider.filing(id).state()).isEqualTo(wanted);
            mails.one(id);
        }
    }

    @Test
    void refusesADecisionOnAStalePage() {
        SampleApplication application = SampleApplication.another();
        String id = provider.submit(application).expect(201).id();
        DeskClient reviewer = DeskClient.signIn(system, "reviewer-bj");
        DeskClient.Form stale = reviewer.open(id).form("deciding");
        assertThat(reviewer.refuse(id, "DOMAIN_NOT_HELD", "说明").isDone()).isTrue();
        provider.put(Api.FILINGS + "/" + id, application.json()).expect(200);
        assertThat(stale.press("approve").isDone()).as("approval of what was not seen").isFalse();
        assertThat(provider.filing(id).state()).isEqualTo("UNDER_REVIEW");
        assertThat(provider.filing(id).json().path("filingNumber").isNull()).isTrue();
    }

    @Test
    void withdrawsOrApprovesButNeverBoth() {
        for (int i = 0; i < 4; i++) {
            String id = provider.submit(SampleApplication.another()).expect(201).id();
            DeskClient.Form form =
                    DeskClient.signIn(system, "reviewer-bj").open(id).form("deciding");
            List<Boolean> done =
                    Together.run(
                            List.of(
                                    () -> form.press("approve").isDone(),
                                    () ->
                                            provider.post(
                                                                    Api.FILINGS
                                                                            + "/"
                                                                            + id
                                                                            + "/withdrawal",
                                                                    null)
                                                            .status()
                                                    == 204));
            assertThat(done).containsExactlyInAnyOrder(true, false);
            assertThat(provider.filing(id).state())
                    .isEqualTo(done.get(0) ? "APPROVED" : "WITHDRAWN");
        }
    }

    @Test
    @Clause("12.4")
    void numbersAreUniqueAndWithoutGapsInTwoProvinces() {
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
        serials.values().forEach(DecisionsAtOnceIT::assertWithoutGap);
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
            DeskClient.Page page = client.open(id);
            if (!page.text().contains("id=\"deciding\"")) {
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
        JsonNode filing = provider.filing(id).expect(200).json();
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
