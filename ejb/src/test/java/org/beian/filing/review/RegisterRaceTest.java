package org.beian.filing.review;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.beian.filing.application.FilingState;
import org.beian.filing.application.FilingStatus;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.submission.FilingSubmission;
import org.beian.law.RequestRejected;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.beian.value.Province;
import org.junit.jupiter.api.Test;

/** Tests of many decisions at once, some of which fail (faults F8 and F9, attack A20). */
@DatabaseTest
class RegisterRaceTest {

    private static final int THREADS = 8;
    private static final int EACH = 6;

    @Inject FilingScene scene;
    @Inject FilingSubmission submission;
    @Inject FilingReview review;

    /** Exception of a transaction that fails after its decision. */
    private static final class Failure extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private static <T> List<T> atOnce(List<Callable<T>> tasks) throws Exception {
        List<T> results = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            for (Future<T> done : threads.invokeAll(tasks)) {
                results.add(done.get());
            }
        } finally {
            threads.shutdown();
        }
        return results;
    }

    private static Province provinceOf(int number) {
        return number % 2 == 0 ? Province.BEIJING : Province.GUANGDONG;
    }

    private String submitIn(Province province) {
        SampleFiling filing = scene.another();
        SampleFiling there =
                province == Province.BEIJING ? filing : FilingScene.inGuangdong(filing);
        FilingStatus status = submission.submit(there.toContent());
        assertThat(status.state()).isEqualTo(FilingState.UNDER_REVIEW);
        return status.id();
    }

    /** In another year, so that the numbers are this test's own. */
    @Test
    void givesNumbersWithoutDoubleAndGapWhileSomeRollBack() throws Exception {
        TestClock.shared().set(java.time.LocalDateTime.of(2039, 3, 1, 10, 0));
        scene.ready();
        Map<Province, ConcurrentLinkedQueue<String>> waiting = new TreeMap<>();
        for (int i = 0; i < THREADS * EACH; i++) {
            waiting.computeIfAbsent(provinceOf(i), none -> new ConcurrentLinkedQueue<>())
                    .add(submitIn(provinceOf(i)));
        }
        List<String> all = waiting.values().stream().flatMap(ids -> ids.stream()).toList();
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Callable<List<String>>> reviewers = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            Province province = provinceOf(thread);
            Random random = new Random(thread);
            String name = "racer-" + thread;
            reviewers.add(
                    () -> {
                        scene.asReviewer(name, province);
                        start.await();
                        return approveAll(waiting.get(province), random);
                    });
        }
        List<String> numbers = atOnce(reviewers).stream().flatMap(List::stream).toList();

        assertThat(numbers).hasSize(THREADS * EACH).doesNotHaveDuplicates();
        assertConsecutive(numbers, "京ICP备2039", THREADS * EACH / 2);
        assertConsecutive(numbers, "粤ICP备2039", THREADS * EACH / 2);
        for (String id : all) {
            assertThat(scene.application(id).state()).isEqualTo(FilingState.APPROVED);
            assertThat(scene.verdictOf(id).isWhole()).as(id).isTrue();
            assertThat(scene.actsOf(id)).containsExactly("SUBMIT", "CHECK", "TAKE", "APPROVE");
            assertThat(scene.mailsOf(id)).hasSize(1);
            assertThat(scene.eventsOf(id)).hasSize(1);
        }
        assertThat(lettersOf2039("京")).isEqualTo(consecutive(THREADS * EACH / 2));
        assertThat(
                        scene.read(
                                "select event_number from event where unit_id = ? order by event_number",
                                scene.provider().id()))
                .hasSize(THREADS * EACH)
                .last()
                .satisfies(last -> assertThat(((Number) last).intValue()).isEqualTo(48));
    }

    /** Every third decision fails after everything was written, and is made again. */
    private List<String> approveAll(ConcurrentLinkedQueue<String> ids, Random random) {
        List<String> numbers = new ArrayList<>();
        for (String id = ids.poll(); id != null; id = ids.poll()) {
            if (random.nextInt(3) == 0) {
                approveAndFail(id);
            }
            numbers.add(review.approve(id, scene.approval(id)));
        }
        return numbers;
    }

    private void approveAndFail(String id) {
        Decision seen = scene.approval(id);
        try {
            FilingScene.inNew(
                    () -> {
                        review.approve(id, seen);
                        throw new Failure();
                    });
        } catch (Failure expected) {
            return;
        }
        throw new AssertionError("was not rolled back");
    }

    private static void assertConsecutive(List<String> numbers, String prefix, int count) {
        List<Long> serials =
                numbers.stream()
                        .filter(number -> number.startsWith(prefix))
                        .map(number -> number.replace(prefix, "").replace("号", ""))
                        .map(Long::valueOf)
                        .sorted()
                        .toList();
        assertThat(serials).isEqualTo(consecutive(count));
    }

    private static List<Long> consecutive(int count) {
        return LongStream.rangeClosed(1, count).boxed().toList();
    }

    private List<Long> lettersOf2039(String character) {
        return scene
                .read(
                        "select letter_number from letter where letter_number like ? and issuer_id = ?",
                        character + "通管备〔2039〕%",
                        scene.units.bureauOf(Province.BEIJING).orElseThrow().id())
                .stream()
                .map(number -> number.toString().replaceAll(".*〕(\\d+)号", "$1"))
                .map(Long::valueOf)
                .sorted()
                .toList();
    }

    /** One decision, one number, one letter, one mail, also of one reviewer in two windows. */
    @Test
    void letsOneOfTwoDecisionsWin() throws Exception {
        scene.ready();
        for (int i = 0; i < 8; i++) {
            scene.asProvider();
            String id = submitIn(Province.BEIJING);
            scene.asReviewer();
            Decision seen = scene.approval(id);
            Decision refusal = new Decision(seen.version(), List.of("OTHER"), "", false);
            CyclicBarrier start = new CyclicBarrier(2);
            List<String> results =
                    atOnce(
                            List.of(
                                    () -> race(start, () -> review.approve(id, seen)),
                                    () -> race(start, () -> review.refuse(id, refusal))));

            assertThat(results).containsOnlyOnce("FILING_DECIDED").containsOnlyOnce("DONE");
            assertThat(scene.mailsOf(id)).hasSize(1);
            assertThat(scene.eventsOf(id)).hasSize(1);
            assertThat(
                            scene.read(
                                    "select id from letter where case_type = 'FILING' and case_id = ?",
                                    Long.valueOf(id)))
                    .hasSize(1);
            assertThat(scene.verdictOf(id).isWhole()).isTrue();
        }
    }

    /** The applicant takes back while the bureau decides: one of both, never half of each. */
    @Test
    void letsEitherTheDecisionOrTheWithdrawalWin() throws Exception {
        scene.ready();
        for (int i = 0; i < 8; i++) {
            scene.asProvider();
            String id = submitIn(Province.BEIJING);
            scene.asReviewer();
            Decision seen = scene.approval(id);
            CyclicBarrier start = new CyclicBarrier(2);
            List<String> results =
                    atOnce(
                            List.of(
                                    () -> race(start, () -> review.approve(id, seen)),
                                    () -> {
                                        scene.asProvider();
                                        start.await();
                                        return outcome(() -> submission.withdraw(id));
                                    }));

            assertThat(results).containsOnlyOnce("DONE");
            boolean approved = scene.application(id).state() == FilingState.APPROVED;
            assertThat(scene.mailsOf(id)).hasSize(approved ? 1 : 0);
            assertThat(scene.verdictOf(id).isWhole()).isTrue();
        }
    }

    private String race(CyclicBarrier start, Runnable act) throws Exception {
        scene.asReviewer();
        start.await();
        return outcome(act);
    }

    private static String outcome(Runnable act) {
        try {
            act.run();
            return "DONE";
        } catch (RequestRejected declined) {
            return declined.code();
        }
    }
}
