package org.beian.cancellation.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beian.cancellation.procedure.CancellationScene.request;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.beian.cancellation.CancellationKind;
import org.beian.cancellation.CancellationState;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.testing.DatabaseTest;
import org.beian.value.Province;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of cancellations by two callers at the same moment. */
@DatabaseTest
@Clause("15.4")
class CancellationRaceTest {

    @Inject CancellationScene scene;
    @Inject CancellationProcedure procedure;
    @Inject CancellationReview review;

    @BeforeEach
    void file() {
        scene.filedBySponsor();
    }

    private static List<String> atOnce(List<Runnable> acts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(acts.size());
        ExecutorService threads = Executors.newFixedThreadPool(acts.size());
        List<Callable<String>> tasks = new ArrayList<>();
        acts.forEach(
                act ->
                        tasks.add(
                                () -> {
                                    start.await();
                                    try {
                                        act.run();
                                        return "DONE";
                                    } catch (RequestRejected refused) {
                                        return refused.code();
                                    }
                                }));
        List<String> results = new ArrayList<>();
        try {
            for (Future<String> done : threads.invokeAll(tasks)) {
                results.add(done.get());
            }
        } finally {
            threads.shutdown();
        }
        return results;
    }

    @Test
    void acceptsOneOfTwoApplicationsForOneWebsite() throws Exception {
        Runnable apply =
                () -> {
                    scene.asSponsor();
                    procedure.submit(
                            request(CancellationKind.CANCEL_WEBSITE, scene.website(), null));
                };
        assertThat(atOnce(List.of(apply, apply)))
                .containsExactlyInAnyOrder("DONE", "CANCELLATION_CONFLICT");
    }

    @Test
    void decidesOnceAndTellsOnce() throws Exception {
        String id = scene.ofWebsite();
        scene.asReviewer();
        ReviewerDecision seen = scene.approval(id);
        Runnable approve =
                () -> {
                    scene.asReviewer();
                    review.approve(id, seen);
                };
        Runnable refuse =
                () -> {
                    scene.asReviewer();
                    review.refuse(id, new ReviewerDecision(seen.version(), List.of("OTHER"), "示例"));
                };
        assertThat(atOnce(List.of(approve, refuse)))
                .containsExactlyInAnyOrder("DONE", "CANCELLATION_DECIDED");
        assertThat(scene.mailsOf(id)).hasSize(1);
        assertThat(scene.actsOf(id)).hasSize(3);
        assertThat(scene.isWhole(id)).isTrue();
    }

    @Test
    void doesNotDecideWhatIsTakenBackAtTheSameMoment() throws Exception {
        String id = scene.ofWebsite();
        scene.asReviewer();
        ReviewerDecision seen = scene.approval(id);
        Runnable approve =
                () -> {
                    scene.asReviewer();
                    review.approve(id, seen);
                };
        Runnable withdraw =
                () -> {
                    scene.asSponsor();
                    procedure.withdraw(id);
                };
        List<String> results = atOnce(List.of(approve, withdraw));
        assertThat(results).containsOnlyOnce("DONE");
        boolean approved = scene.one(id).state() == CancellationState.APPROVED;
        assertThat(results.get(0).equals("DONE")).isEqualTo(approved);
        assertThat(scene.stateOf("icp_website", scene.website()))
                .isEqualTo(approved ? "CANCELLED" : "ACTIVE");
    }

    @Test
    void givesAnApplicationToOneOfTwoReviewers() throws Exception {
        String id = scene.ofWebsite();
        Runnable first =
                () -> {
                    scene.asReviewer(CancellationScene.REVIEWER_ONE, Province.BEIJING);
                    review.take(id);
                };
        Runnable second =
                () -> {
                    scene.asReviewer(CancellationScene.REVIEWER_TWO, Province.BEIJING);
                    review.take(id);
                };
        assertThat(atOnce(List.of(first, second)))
                .containsExactlyInAnyOrder("DONE", "CANCELLATION_TAKEN");
    }
}
