package org.beian.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Callable;

/**
 * Concurrency limit of the automatic check: two applications for each processor. A check goes
 * through much code and many tables; more at once evict each other's from the processors' caches,
 * so that all are answered later (F20).
 */
@ApplicationScoped
public class CheckTurns {

    /** Length of the queue; {@link BodySlots} refuses requests before it is full. */
    private static final int WAITING = 128;

    private final Turns turns =
            new Turns(
                    2 * Runtime.getRuntime().availableProcessors(),
                    WAITING,
                    Duration.ofSeconds(20));

    /** The same as {@link Turns#take}. */
    public <T> T take(Callable<T> work) throws Exception {
        return turns.take(work);
    }
}
