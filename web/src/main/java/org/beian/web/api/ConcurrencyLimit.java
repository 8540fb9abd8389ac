package org.beian.web.api;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.beian.web.api.problem.CallRefusal;

/**
 * Concurrency limit with a bounded queue: a few calls run at a time, others wait in order, and
 * those beyond the queue are refused (F20). {@link ConcurrencyLimits} has the ones in use.
 */
final class ConcurrencyLimit {

    private final Semaphore permits;
    private final int waiting;
    private final Duration patience;
    private final Runnable refused;

    /**
     * @param waiting length of the queue
     * @param patience longest wait of each
     * @param refused told of each refusal
     */
    ConcurrencyLimit(int atOnce, int waiting, Duration patience, Runnable refused) {
        permits = new Semaphore(atOnce, true);
        this.waiting = waiting;
        this.patience = patience;
        this.refused = refused;
    }

    /**
     * Runs the work as soon as the limit allows.
     *
     * @throws RequestRejected {@code CROWDED} when the queue is full or the wait too long
     */
    <T> T run(Callable<T> work) throws Exception {
        if (!enter()) {
            throw CallRefusal.CROWDED.of();
        }
        try {
            return work.call();
        } finally {
            leave();
        }
    }

    /**
     * Takes a place, which the caller gives back by {@link #leave}.
     *
     * @return false when the queue is full or the wait too long
     */
    boolean enter() throws InterruptedException {
        boolean entered =
                permits.tryAcquire(0, TimeUnit.MILLISECONDS)
                        || permits.getQueueLength() < waiting
                                && permits.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (!entered) {
            refused.run();
        }
        return entered;
    }

    void leave() {
        permits.release();
    }
}
