package org.beian.web.api;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.beian.web.api.problem.CallRefusal;

/** Work that few do at a time; others wait in order, and beyond a number of these are told so. */
final class Turns {

    private final Semaphore turns;
    private final int waiting;
    private final Duration patience;

    /**
     * @param waiting how many may wait
     * @param patience how long each of them does
     */
    Turns(int atOnce, int waiting, Duration patience) {
        turns = new Semaphore(atOnce, true);
        this.waiting = waiting;
        this.patience = patience;
    }

    /**
     * Does it when it is its turn.
     *
     * @throws RequestRejected {@code CROWDED} when too many wait, or the turn does not come
     */
    <T> T take(Callable<T> work) throws Exception {
        if (!turns.tryAcquire(0, TimeUnit.MILLISECONDS) && !comes()) {
            throw CallRefusal.CROWDED.of();
        }
        try {
            return work.call();
        } finally {
            turns.release();
        }
    }

    private boolean comes() throws InterruptedException {
        return turns.getQueueLength() < waiting
                && turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    }
}
