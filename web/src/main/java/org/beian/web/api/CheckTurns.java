package org.beian.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Callable;

/**
 * Applications are checked two at a time for each processor. A check goes through much code and
 * many tables; more of them at once push each other's out of the processors' caches, so that all
 * are answered later (F20).
 */
@ApplicationScoped
public class CheckTurns {

    /** Others are turned away before, see {@link BodySlots}. */
    private static final int WAITING = 128;

    private final Turns turns =
            new Turns(
                    2 * Runtime.getRuntime().availableProcessors(),
                    WAITING,
                    Duration.ofSeconds(20));

    /** As {@link Turns#take}. */
    public <T> T take(Callable<T> work) throws Exception {
        return turns.take(work);
    }
}
