package org.beian.intake.formats;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/**
 * Source of a background thread for a job or an upload, so that one reads while the other writes.
 */
public interface ReadAhead {

    Future<?> start(Runnable reading);

    /** Whether no one else needs a second thread just now. */
    default boolean areSpare() {
        return true;
    }

    /**
     * Waits for what was started.
     *
     * @throws RuntimeException what it failed with
     */
    static void await(Future<?> started) throws InterruptedException {
        try {
            started.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(e.getCause());
        }
    }
}
