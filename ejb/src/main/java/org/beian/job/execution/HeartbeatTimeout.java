package org.beian.job.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Heartbeat timeout: time without a sign of life after which a run counts as interrupted (setting
 * {@code beian.job.silence}). It is longer than any chunk takes; a run that was given up too early
 * writes nothing more, and its successor repeats the chunk.
 */
@ApplicationScoped
class HeartbeatTimeout {

    /** Minimum; a shorter setting counts as this one. */
    static final Duration LEAST = Duration.ofSeconds(5);

    @Inject
    @ConfigProperty(name = "beian.job.silence", defaultValue = "PT1M")
    Duration length;

    @Inject Clock clock;

    /** Earliest heartbeat of a live run: one with an older heartbeat counts as interrupted. */
    Instant since() {
        return clock.instant().minus(length.compareTo(LEAST) < 0 ? LEAST : length);
    }
}
