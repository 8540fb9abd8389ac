package org.beian.job.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Heartbeat timeout: time without a sign of life after which a run counts as interrupted (setting
 * {@code beian.job.silence}), and time without progress after which a run that lives counts as
 * stuck (setting {@code beian.job.stuck}). A run that was given up too early writes nothing more,
 * and its successor repeats the chunk.
 */
@ApplicationScoped
class HeartbeatTimeout {

    /** Minimum; a shorter setting counts as this one. */
    static final Duration LEAST = Duration.ofSeconds(5);

    @Inject
    @ConfigProperty(name = "beian.job.silence", defaultValue = "PT1M")
    Duration length;

    @Inject
    @ConfigProperty(name = "beian.job.stuck", defaultValue = "PT5M")
    Duration stuck;

    @Inject Clock clock;

    /** Earliest sign of life of a live run: one with an older sign counts as interrupted. */
    Instant since() {
        return clock.instant().minus(length.compareTo(LEAST) < 0 ? LEAST : length);
    }

    /** Whether a job is under way, but makes no progress. */
    boolean isStuck(Job job, JobState state) {
        return state.isOpen() && job.progressAt().isBefore(clock.instant().minus(stuck));
    }
}
