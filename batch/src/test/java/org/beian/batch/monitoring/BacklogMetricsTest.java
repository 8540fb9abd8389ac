package org.beian.batch.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.beian.batch.job.RunAsSystem;
import org.beian.monitoring.Backlog;
import org.beian.monitoring.BacklogReading;
import org.junit.jupiter.api.Test;

class BacklogMetricsTest {

    private static final Instant START = Instant.parse("2026-01-05T02:00:00Z");

    private final Backlog backlog = new Backlog(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    private final BacklogMetrics metrics = new BacklogMetrics();
    private RuntimeException failure;

    BacklogMetricsTest() {
        metrics.entrance = new RunAsSystem();
        at(START);
        metrics.reading =
                new BacklogReading() {
                    @Override
                    public Backlog read() {
                        if (failure != null) {
                            throw failure;
                        }
                        return backlog;
                    }
                };
    }

    @Test
    void hasNoNumberBeforeTheFirstReading() {
        assertThat(metrics.value(Backlog::jobsFailed)).isNaN();
    }

    @Test
    void tellsTheLatestReadingForAMinute() {
        metrics.read();

        at(START.plus(BacklogMetrics.GOOD_FOR).minusNanos(1));
        assertThat(metrics.value(Backlog::jobsFailed)).isEqualTo(8);
        at(START.plus(BacklogMetrics.GOOD_FOR));
        assertThat(metrics.value(Backlog::jobsFailed)).isNaN();
    }

    @Test
    void hasNoNumberWhileTheDatabaseIsAwayAndThenAgain() {
        metrics.read();
        failure = new IllegalStateException("away");
        metrics.read();
        assertThat(metrics.value(Backlog::reviewWaiting)).isNaN();

        failure = null;
        metrics.read();
        assertThat(metrics.value(Backlog::reviewWaiting)).isEqualTo(1);
    }

    private void at(Instant now) {
        metrics.clock = Clock.fixed(now, ZoneOffset.UTC);
    }
}
