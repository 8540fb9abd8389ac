package org.beian.job.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/**
 * Tests of how soon a killed run is called interrupted, and that none is called so too soon (fault
 * F15).
 */
class HeartbeatTimeoutTest {

    private static final Instant NOW = Instant.parse("2026-11-25T01:00:00Z");

    private final Job job = new Job("job", "", "operator", NOW);

    @Test
    void lastsAsLongAsIsSet() {
        assertThat(stateAfter("PT20S", Duration.ofSeconds(20))).isEqualTo(JobState.STARTING);
        assertThat(stateAfter("PT20S", Duration.ofMillis(20_001))).isEqualTo(JobState.INTERRUPTED);
        assertThat(stateAfter("PT1M", Duration.ofMillis(20_001))).isEqualTo(JobState.STARTING);
    }

    @Test
    void lastsFiveSecondsAtLeast() {
        for (String length : new String[] {"PT0S", "PT4.9S", "-PT1H"}) {
            assertThat(stateAfter(length, Duration.ofSeconds(5))).isEqualTo(JobState.STARTING);
            assertThat(stateAfter(length, Duration.ofMillis(5001))).isEqualTo(JobState.INTERRUPTED);
        }
    }

    @Test
    void neverMeansAJobThatHasEnded() {
        job.open("key", NOW, null);
        job.end(JobState.FAILED, "JOB_FAILED: 1", NOW);
        assertThat(job.trueState(NOW, NOW.plusSeconds(3600))).isEqualTo(JobState.FAILED);
    }

    private JobState stateAfter(String length, Duration since) {
        HeartbeatTimeout silence = new HeartbeatTimeout();
        silence.length = Duration.parse(length);
        silence.clock = Clock.fixed(NOW.plus(since), ZoneOffset.UTC);
        job.open("key", NOW, null);
        return job.trueState(job.progressAt(), silence.since());
    }
}
