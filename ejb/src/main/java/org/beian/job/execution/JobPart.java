package org.beian.job.execution;

import java.time.Duration;
import java.time.Instant;

/**
 * Phase or partition of a job, with its progress.
 *
 * @param name upper case, such as {@code STAGE}
 * @param number from 1, in the order in which they began
 * @param total items; 0 as long as nobody counted
 */
public record JobPart(
        String name, int number, long total, long done, Instant startedAt, Instant lastAt) {

    /** Whether something was done in it. */
    public boolean isBegun() {
        return done > 0;
    }

    /** Rate over its whole time; null where it is unknown yet. */
    public Double itemsPerSecond() {
        long millis = Duration.between(startedAt, lastAt).toMillis();
        return millis <= 0 ? null : done * 1000.0 / millis;
    }
}
