package org.beian.job.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveCallsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

    private final LiveCalls calls = new LiveCalls();

    @BeforeEach
    void begin() {
        at(0);
    }

    private void at(long millis) {
        calls.clock = Clock.fixed(NOW.plusMillis(millis), ZoneOffset.UTC);
    }

    private void come(int many) {
        for (int i = 0; i < many; i++) {
            calls.came();
        }
    }

    @Test
    void areManyWhenTwentyCameWithinASecond() {
        come(10);
        at(900);
        come(10);

        assertThat(calls.areMany()).isTrue();
    }

    @Test
    void areNotManyOfFewer() {
        assertThat(calls.areMany()).isFalse();

        come(19);

        assertThat(calls.areMany()).isFalse();
    }

    @Test
    void areNotManyOverALongerTimeOrAnyMore() {
        come(10);
        at(1100);
        come(10);
        assertThat(calls.areMany()).isFalse();

        come(10);
        assertThat(calls.areMany()).isTrue();
        at(2200);
        assertThat(calls.areMany()).isFalse();
    }
}
