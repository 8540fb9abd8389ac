package org.beian.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.beian.law.Declined.Kind;

/**
 * Documents are looked at a few at a time: each is unpacked and checked, which costs more than all
 * other calls. Others wait their turn, and beyond a number of these are told to come again (F20).
 */
@ApplicationScoped
public class UploadTurns {

    private static final int AT_ONCE = 4;
    private static final int WAITING = 60;
    private static final long PATIENCE_SECONDS = 20;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    /**
     * Does it when it is its turn.
     *
     * @throws BodyRefused {@code CROWDED} when too many wait, or the turn does not come
     */
    public <T> T take(Callable<T> work) throws Exception {
        if (turns.getQueueLength() >= WAITING
                || !turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw BodyRefused.because(Kind.UNAVAILABLE, "CROWDED");
        }
        try {
            return work.call();
        } finally {
            turns.release();
        }
    }
}
