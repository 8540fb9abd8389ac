package org.beian.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SystemClockTest {

    private final SystemClock clocks = new SystemClock();

    @Test
    void isMovedInTheDemoOnly() {
        Instant now = clocks.clock("PT0S", false).instant();
        Instant later = clocks.clock("P10D", true).instant();
        assertThat(Duration.between(now, later))
                .isBetween(Duration.ofDays(10), Duration.ofDays(11));
        assertThatThrownBy(() -> clocks.clock("P10D", false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("beian.clock.offset");
    }
}
