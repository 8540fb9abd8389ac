package org.beian.job.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How long a run may show no sign of life before it counts as interrupted: {@code
 * beian.job.silence}. Longer than any chunk takes; a run that was given up too early writes nothing
 * more, and its chunk is done again by the next.
 */
@ApplicationScoped
class JobSilence {

    /** Shorter ones count as this one. */
    static final Duration LEAST = Duration.ofSeconds(5);

    @Inject
    @ConfigProperty(name = "beian.job.silence", defaultValue = "PT1M")
    Duration length;

    @Inject Clock clock;

    /** Who showed no sign of life since then is silent. */
    Instant since() {
        return clock.instant().minus(length.compareTo(LEAST) < 0 ? LEAST : length);
    }
}
