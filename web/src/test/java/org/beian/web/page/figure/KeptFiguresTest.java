package org.beian.web.page.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.beian.batch.job.CallerTasks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeptFiguresTest {

    private static final Duration AGE = Duration.ofMinutes(1);
    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");
    private static final Duration SOON = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofSeconds(20);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch released = new CountDownLatch(1);
    private final AtomicInteger counted = new AtomicInteger();

    private volatile Instant now = START;
    private KeptFigures figures;

    @BeforeEach
    void begin() {
        Clock clock =
                new Clock() {
                    @Override
                    public Instant instant() {
                        return now;
                    }

                    @Override
                    public ZoneOffset getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(java.time.ZoneId zone) {
                        return this;
                    }
                };
        CallerTasks tasks =
                new CallerTasks() {
                    @Override
                    public Future<Void> run(Runnable work) {
                        return threads.submit(work, null);
                    }
                };
        figures = new KeptFigures(tasks, clock, AGE, 5);
    }

    @AfterEach
    void end() throws InterruptedException {
        released.countDown();
        threads.shutdown();
        assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    }

    private static KeptFigures.Key key(String name) {
        return new KeptFigures.Key(name, 1L, Set.of("REVIEWER"), null);
    }

    private Optional<Integer> ask(Supplier<Integer> counting, Instant needed, Duration patience) {
        return ask("inTray", counting, needed, patience);
    }

    private Optional<Integer> ask(
            String name, Supplier<Integer> counting, Instant needed, Duration patience) {
        long nanos = patience.toNanos();
        return figures.get(key(name), counting, needed, System.nanoTime() + nanos, nanos);
    }

    /** A query that waits for a lock. */
    private int blocked() {
        counted.incrementAndGet();
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 7;
    }

    private static void until(Supplier<Boolean> condition) {
        long end = System.nanoTime() + LONG.toNanos();
        while (!condition.get()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    @Test
    void aFirstVisitWaitsForItsFigure() {
        assertThat(ask(() -> 3, Instant.MIN, LONG)).contains(3);
    }

    @Test
    void aFirstVisitWhoseCountIsBlockedGoesOnWithoutIt() {
        long begun = System.nanoTime();

        assertThat(ask(this::blocked, Instant.MIN, SOON)).isEmpty();

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void anOldFigureIsShownAndCountedAnewBesideTheRequest() {
        ask(() -> 3, Instant.MIN, LONG);
        now = START.plus(AGE).plusSeconds(1);

        assertThat(ask(this::blocked, Instant.MIN, LONG)).contains(3);

        released.countDown();
        until(() -> ask(() -> 99, Instant.MIN, LONG).equals(Optional.of(7)));
    }

    @Test
    void aFigureOfTheLastMinuteIsNotCounted() {
        ask(() -> 3, Instant.MIN, LONG);
        now = START.plus(AGE);

        ask(counted::incrementAndGet, Instant.MIN, LONG);

        assertThat(counted).hasValue(0);
    }

    @Test
    void afterAnOwnActTheNextPageShowsTheNewFigure() {
        ask(() -> 3, Instant.MIN, LONG);
        now = START.plusSeconds(1);

        assertThat(ask(() -> 2, now, LONG)).contains(2);
    }

    /** What began before the act does not hold it: it is counted once more. */
    @Test
    void aCountThatBeganBeforeTheActIsNotTakenForTheOneAfter() throws Exception {
        ask(this::blocked, Instant.MIN, SOON);
        until(() -> counted.get() == 1);
        now = START.plusSeconds(1);
        var next = threads.submit(() -> ask(() -> 8, now, LONG));

        released.countDown();

        assertThat(next.get(20, TimeUnit.SECONDS)).contains(8);
    }

    @Test
    void afterAnOwnActABlockedCountLeavesTheOldFigure() {
        ask(() -> 3, Instant.MIN, LONG);
        now = START.plusSeconds(1);

        assertThat(ask(this::blocked, now, SOON)).contains(3);
    }

    @Test
    void manyVisitorsShareOneCount() {
        for (int visit = 0; visit < 20; visit++) {
            ask(this::blocked, Instant.MIN, Duration.ofMillis(1));
        }
        until(() -> counted.get() > 0);

        assertThat(counted).hasValue(1);
    }

    @Test
    void fewCountsHoldConnectionsAtOnce() {
        for (int figure = 0; figure < 20; figure++) {
            ask("figure" + figure, this::blocked, Instant.MIN, Duration.ofMillis(1));
        }
        until(() -> counted.get() == 4);

        assertThat(ask("another", this::blocked, Instant.MIN, SOON)).isEmpty();
        assertThat(counted).hasValue(4);
    }

    @Test
    void theFiguresThatNobodyAskedForLongestGo() {
        ask("first", () -> 1, Instant.MIN, LONG);
        for (int figure = 0; figure < KeptFigures.MOST; figure++) {
            ask("figure" + figure, () -> 1, Instant.MIN, Duration.ZERO);
        }

        assertThat(figures.size()).isEqualTo(KeptFigures.MOST);
        assertThat(ask("first", this::blocked, Instant.MIN, Duration.ZERO)).isEmpty();
    }

    @Test
    void aFailureLeavesTheOldFigureIsLoggedOnceAndTriedAgainAfterAMinute() {
        ask(() -> 3, Instant.MIN, LONG);
        AtomicInteger logged = new AtomicInteger();
        Logger log = Logger.getLogger(KeptFigures.class.getName());
        Handler handler = counting(logged);
        log.addHandler(handler);
        log.setUseParentHandlers(false);
        try {
            for (int act = 1; act < 5; act++) {
                now = START.plusSeconds(act);
                assertThat(ask(KeptFiguresTest::fail, now, LONG)).contains(3);
            }
            assertThat(logged).hasValue(1);
            ask(() -> 4, Instant.MIN, LONG);
            now = now.plus(AGE).plusSeconds(1);
            until(() -> ask(() -> 4, Instant.MIN, LONG).equals(Optional.of(4)));
        } finally {
            log.removeHandler(handler);
            log.setUseParentHandlers(true);
        }
    }

    private static int fail() {
        throw new IllegalStateException("The database does not answer");
    }

    private static Handler counting(AtomicInteger records) {
        return new Handler() {
            @Override
            public void publish(LogRecord record) {
                records.incrementAndGet();
            }

            @Override
            public void flush() {
                // nothing is kept
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }
}
