package org.beian.web.api;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.beian.web.api.problem.CallRefusal;

/**
 * Concurrency limit with a bounded queue: a few calls run at a time, others wait in order, and
 * those beyond the queue are refused.
 */
final class Turns {

    private final Semaphore turns;
    private final int waiting;
    private final Duration patience;

    /**
     * @param waiting length of the queue
     * @param patience longest wait of each
     */
    Turns(int atOnce, int waiting, Duration patience) {
        turns = new Semaphore(atOnce, true);
        this.waiting = waiting;
        this.patience = patience;
    }

    /**
     * Runs the work as soon as the limit allows.
     *
     * @throws RequestRejected {@code CROWDED} when the queue is full or the wait too long
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
