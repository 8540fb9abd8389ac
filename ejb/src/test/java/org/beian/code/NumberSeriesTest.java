package org.beian.code;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestTransactions;
import org.junit.jupiter.api.Test;

@DatabaseTest
class NumberSeriesTest {

    private static final int THREADS = 8;
    private static final int DRAWS = 60;

    @Inject NumberSeries series;

    @Test
    void countsFromOneForEachScopeAndYear() throws Exception {
        assertThat(draw("A", 2026)).isEqualTo(1);
        assertThat(draw("A", 2026)).isEqualTo(2);
        assertThat(draw("A", 2027)).isEqualTo(1);
        assertThat(draw("B", 2026)).isEqualTo(1);
    }

    @Test
    void givesBackTheNumberOfARolledBackTransaction() throws Exception {
        draw("C", 2026);
        assertThat(drawAndFail("C")).isEqualTo(2);
        assertThat(draw("C", 2026)).isEqualTo(2);
    }

    /** F8: the first draw of all, too, is raced. */
    @Test
    void hasNoGapAndNoDoubleUnderConcurrencyWithRollbacks() throws Exception {
        List<Callable<List<Long>>> drawers = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            Random random = new Random(thread);
            drawers.add(() -> drawMany(random));
        }
        List<Long> kept = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (Future<List<Long>> done : threads.invokeAll(drawers)) {
                kept.addAll(done.get());
            }
        } finally {
            threads.shutdown();
        }
        assertThat(kept).hasSizeGreaterThan(THREADS * DRAWS / 3);
        assertThat(kept)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, kept.size()).boxed().toList());
    }

    private List<Long> drawMany(Random random) throws Exception {
        List<Long> kept = new ArrayList<>();
        for (int i = 0; i < DRAWS; i++) {
            if (random.nextInt(3) == 0) {
                drawAndFail("RACE");
            } else {
                kept.add(draw("RACE", 2026));
            }
        }
        return kept;
    }

    private long draw(String scope, int year) throws Exception {
        return TestTransactions.inNew(() -> series.next("TEST", scope, year));
    }

    private long drawAndFail(String scope) throws Exception {
        long[] drawn = new long[1];
        try {
            TestTransactions.inNew(
                    () -> {
                        drawn[0] = series.next("TEST", scope, 2026);
                        throw new IllegalStateException("rolls back");
                    });
        } catch (IllegalStateException expected) {
            return drawn[0];
        }
        throw new AssertionError("was not rolled back");
    }
}
