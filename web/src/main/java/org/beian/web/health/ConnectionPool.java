package org.beian.web.health;

import java.time.Duration;

/**
 * Pool of this server's connections to the database.
 *
 * @param size most connections that there may be
 * @param waited time that it took to get one; null when none was got
 */
public record ConnectionPool(int size, Duration waited) {

    /** Wait from which people notice it at every page. */
    private static final Duration LONG = Duration.ofSeconds(1);

    /** Whether nearly all are in use, or the database is away. */
    public boolean isScarce() {
        return waited == null || waited.compareTo(LONG) >= 0;
    }

    /** Milliseconds; null when none was got. */
    public Long millis() {
        return waited == null ? null : (Long) waited.toMillis();
    }
}
