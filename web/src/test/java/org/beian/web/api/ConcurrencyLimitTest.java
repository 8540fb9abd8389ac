package org.beian.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.beian.law.RequestRejected;
import org.beian.web.api.problem.CallRefusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ConcurrencyLimitTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch working = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void stop() {
        end.countDown();
        threads.shutdownNow();
    }

    private final AtomicInteger refusals = new AtomicInteger();

    private ConcurrencyLimit limit(int atOnce, int waiting, Duration patience) {
        return new ConcurrencyLimit(atOnce, waiting, patience, refusals::incrementAndGet);
    }

    /** Starts a caller that keeps its place until the end. */
    private Future<String> keep(ConcurrencyLimit limit) throws InterruptedException {
        Callable<String> longest =
                () -> {
                    working.countDown();
                    end.await();
                    return "kept";
                };
        Future<String> kept = threads.submit(() -> limit.run(longest));
        working.await();
        return kept;
    }

    @Test
    void letsNoMoreThanAFewDoItAtOnceAndEverybodyInTheEnd() throws Exception {
        ConcurrencyLimit limit = limit(2, 100, Duration.ofMinutes(1));
        CyclicBarrier pairs = new CyclicBarrier(2);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Future<Integer>> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            int mine = i;
            all.add(
                    threads.submit(
                            () ->
                                    limit.run(
                                            () -> {
                                                most.accumulateAndGet(
                                                        now.incrementAndGet(), Math::max);
                                                pairs.await(1, TimeUnit.MINUTES);
                                                now.decrementAndGet();
                                                return mine;
                                            })));
        }
        for (int i = 0; i < all.size(); i++) {
            assertThat(all.get(i).get()).isEqualTo(i);
        }
        assertThat(most.get()).isEqualTo(2);
    }

    @Test
    void refusesWhoWouldWaitBehindTooMany() throws Exception {
        ConcurrencyLimit limit = limit(1, 0, Duration.ofMinutes(1));
        Future<String> kept = keep(limit);

        assertThatThrownBy(() -> limit.run(() -> "never"))
                .isInstanceOfSatisfying(
                        RequestRejected.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(CallRefusal.CROWDED))
                .hasMessageContaining("CROWDED");
        assertThat(refusals).as("counted").hasValue(1);
        end.countDown();
        assertThat(kept.get()).isEqualTo("kept");
        assertThat(limit.run(() -> "next")).isEqualTo("next");
        assertThat(refusals).as("no more").hasValue(1);
    }

    @Test
    void refusesWhoWaitedTooLong() throws Exception {
        ConcurrencyLimit limit = limit(1, 10, Duration.ofMillis(20));
        keep(limit);

        assertThatThrownBy(() -> limit.run(() -> "never"))
                .isInstanceOfSatisfying(
                        RequestRejected.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(CallRefusal.CROWDED));
    }

    @Test
    void givesBackThePlaceOfWorkThatFails() throws Exception {
        ConcurrencyLimit limit = limit(1, 0, Duration.ZERO);

        assertThatThrownBy(
                        () ->
                                limit.run(
                                        () -> {
                                            throw new IllegalStateException("broken");
                                        }))
                .hasMessage("broken");
        assertThat(limit.run(() -> "next")).isEqualTo("next");
    }
}
