package org.beian.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * Cache of a small table, valid for a minute, so that another node's edit is seen soon. Whoever
 * asks may be amid an act: what it has not completed is not written to read the table anew.
 */
public final class CachedTable<T> {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private final EntityManager em;
    private final Supplier<T> load;
    private final Clock clock;
    private volatile Held<T> held;

    /**
     * @param load reads the table
     */
    public CachedTable(EntityManager em, Clock clock, Supplier<T> load) {
        this.em = em;
        this.clock = clock;
        this.load = load;
    }

    /** The table as it was at most a minute ago. */
    public T get() {
        Held<T> now = held;
        Instant instant = clock.instant();
        if (now == null || instant.isBefore(now.since) || instant.isAfter(now.since.plus(KEPT))) {
            now = new Held<>(read(), instant);
            held = now;
        }
        return now.value;
    }

    private T read() {
        FlushModeType usual = em.getFlushMode();
        em.setFlushMode(FlushModeType.COMMIT);
        try {
            return load.get();
        } finally {
            em.setFlushMode(usual);
        }
    }

    /** Drops the cached table; the next {@link #get} reads it again. */
    public void drop() {
        held = null;
    }

    private record Held<V>(V value, Instant since) {}
}
