package org.beian.durability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.beian.support.Api;
import org.beian.support.ApiTest;
import org.beian.support.DeskClient;
import org.beian.support.Eventually;
import org.beian.support.Mails;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.beian.system.browser.screen.CancellationSamples;
import org.beian.system.browser.screen.CaseSamples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Test of a server killed (SIGKILL) among submissions and decisions: what was answered is there
 * afterwards, numbers have no gap, and every call can be repeated.
 */
@ApiTest
@Tag("own")
@Tag("filing")
@Tag("mail")
class KilledServerIT {

    /** One where only a look is meant. */
    private static final int KILLS = Integer.getInteger("beian.test.kills", 2);

    private static final int APPLICANTS = 4;
    private static final int ENOUGH_SUBMITTED = 20;
    private static final int ENOUGH_DECIDED = 4;
    private static final int CANCELLED = 3;
    private static final Duration LONG = Duration.ofSeconds(120);

    private static RunningSystem system;

    /** Every application that was sent, by the key of its call. */
    private final Map<String, SampleApplication> sent = new ConcurrentHashMap<>();

    /** Id of the application by key of the call, as far as it was answered. */
    private final Map<String, String> submitted = new ConcurrentHashMap<>();

    private final Set<String> decided = ConcurrentHashMap.newKeySet();
    private final Queue<String> beijing = new ConcurrentLinkedQueue<>();
    private final Queue<String> guangdong = new ConcurrentLinkedQueue<>();

    @BeforeAll
    static void startOne() {
        system = RunningSystem.own("killed", Map.of("beian.call.silence", "PT10S"));
    }

    @AfterAll
    static void stopIt() {
        system.close();
    }

    @Test
    @Tag("probe")
    void losesNothingThatWasAnswered() throws InterruptedException {
        for (int kill = 1; kill <= KILLS; kill++) {
            workUntilKilled(kill * ENOUGH_SUBMITTED, kill * ENOUGH_DECIDED);
            system.start();
            Api provider = system.api("demo-provider");
            submitted.forEach((key, id) -> provider.filing(id).expect(200));
            decided.forEach(id -> assertThat(provider.filing(id).state()).isEqualTo("APPROVED"));
        }
        repeatEveryCall();
        assertNumbersWithoutGap();
        Mails mails = new Mails(system);
        for (String id : decided) {
            Eventually.within(LONG, "a mail about " + id, () -> mails.has(id));
        }
        assertHistoryWhole();
    }

    /** The kill falls between the decisions and their mails, which the next start sends. */
    @Test
    void tellsOnceOfWhatWasDecidedJustBefore() {
        Api provider = system.api("demo-provider");
        CaseSamples cases = new CaseSamples(system, null, "bj");
        String inCase =
                cases.opened(
                        CancellationSamples.filed(system, provider, SampleApplication.another())
                                + "-1",
                        "BEYOND_FILING",
                        null);
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < CANCELLED; i++) {
            numbers.add(CancellationSamples.filed(system, provider, SampleApplication.another()));
        }
        numbers.stream()
                .map(number -> CancellationSamples.applied(provider, number))
                .toList()
                .forEach(id -> CancellationSamples.approve(system, id));
        cases.spare(inCase);
        system.kill();
        system.start();
        Mails mails = new Mails(system);
        Map<String, String> letters = new TreeMap<>();
        for (JsonNode notice :
                system.api("demo-provider")
                        .get("/api/v1/stop-access-notices?state=open&limit=500")
                        .json()
                        .path("items")) {
            String before =
                    letters.put(
                            notice.path("filingNumber").asText(),
                            notice.path("letterNumber").asText());
            assertThat(before).as("another notice on " + notice).isNull();
        }
        assertThat(letters)
                .containsOnlyKeys(numbers.stream().map(number -> number + "-1").toList());
        letters.values().forEach(mails::oneById);
        DeskClient.Page page = cases.of(cases.head(), inCase);
        assertThat(page.text())
                .containsOnlyOnce("/letters/cases/" + inCase + "/")
                .contains("不予处罚，已办结。");
        mails.oneById(page.words().replaceFirst("(?s).*?(京通管案〔\\d+〕\\d+号).*", "$1"));
    }

    private void workUntilKilled(int submissions, int decisions) throws InterruptedException {
        AtomicBoolean killed = new AtomicBoolean();
        ExecutorService threads = Executors.newCachedThreadPool();
        for (int i = 0; i < APPLICANTS; i++) {
            threads.submit(() -> untilKilled(killed, this::submitOne));
        }
        DeskClient inBeijing = DeskClient.signIn(system, "reviewer-bj");
        DeskClient inGuangdong = DeskClient.signIn(system, "reviewer-gd");
        threads.submit(() -> untilKilled(killed, () -> decideOne(inBeijing, beijing)));
        threads.submit(() -> untilKilled(killed, () -> decideOne(inGuangdong, guangdong)));
        Eventually.within(
                LONG,
                "enough work",
                () -> submitted.size() >= submissions && decided.size() >= decisions);
        system.kill();
        killed.set(true);
        threads.shutdown();
        assertThat(threads.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
    }

    private static void untilKilled(AtomicBoolean killed, Runnable act) {
        while (!killed.get()) {
            try {
                act.run();
            } catch (UncheckedIOException expected) {
                return;
            }
        }
    }

    private void submitOne() {
        boolean inBeijing = sent.size() % 2 == 0;
        SampleApplication application =
                inBeijing ? SampleApplication.another() : SampleApplication.inGuangdong();
        String key = "kill-" + application.reference();
        sent.put(key, application);
        Api.Answer answer = system.api("demo-provider").submit(application, "Idempotency-Key", key);
        if (answer.status() == 201) {
            submitted.put(key, answer.id());
            (inBeijing ? beijing : guangdong).add(answer.id());
        }
    }

    private void decideOne(DeskClient desk, Queue<String> waiting) {
        String id = waiting.poll();
        if (id != null && desk.approve(id).isDone()) {
            decided.add(id);
        }
    }

    /** Repeats every call: each gives its first answer, or is carried out now, once. */
    private void repeatEveryCall() {
        Api provider = system.api("demo-provider");
        sent.forEach(
                (key, application) -> {
                    List<Api.Answer> answers = new ArrayList<>();
                    Eventually.within(
                            LONG,
                            "an answer to " + key,
                            () -> {
                                Api.Answer answer =
                                        provider.submit(application, "Idempotency-Key", key);
                                answers.add(0, answer);
                                return answer.status() == 201;
                            });
                    String id = answers.get(0).id();
                    assertThat(id).isEqualTo(submitted.getOrDefault(key, id));
                    JsonNode found =
                            provider.get(Api.FILINGS + "?reference=" + application.reference())
                                    .json();
                    assertThat(found.path("items").size()).as(key).isEqualTo(1);
                });
    }

    private void assertNumbersWithoutGap() {
        JsonNode approved =
                system.api("demo-provider")
                        .get(Api.FILINGS + "?state=APPROVED&limit=500")
                        .json()
                        .path("items");
        Map<String, List<Long>> serials = new TreeMap<>();
        for (JsonNode filing : approved) {
            String number = filing.path("filingNumber").asText();
            String serial = number.replaceAll("^.ICP备\\d{4}(\\d+)号$", "$1");
            serials.computeIfAbsent(number.substring(0, 1), key -> new ArrayList<>())
                    .add(Long.valueOf(serial));
        }
        assertThat(serials).hasSize(2);
        serials.forEach(
                (province, found) -> {
                    List<Long> expected = new ArrayList<>();
                    for (long serial = 1; serial <= found.size(); serial++) {
                        expected.add(serial);
                    }
                    assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
                });
        assertThat(approved.size()).isGreaterThanOrEqualTo(decided.size());
    }

    private void assertHistoryWhole() {
        DeskClient inBeijing = DeskClient.signIn(system, "reviewer-bj");
        DeskClient inGuangdong = DeskClient.signIn(system, "reviewer-gd");
        for (String id : decided) {
            DeskClient.Page page = inBeijing.open(id);
            String words = page.status() == 200 ? page.words() : inGuangdong.open(id).words();
            assertThat(words).contains("链完整");
        }
    }
}
