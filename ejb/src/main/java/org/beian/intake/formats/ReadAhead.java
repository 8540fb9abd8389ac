package org.beian.intake.formats;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Gives a job or an upload another thread, so that one reads while the other writes. */
public interface ReadAhead {

    Future<?> start(Runnable reading);

    /** Whether nobody else has need of a second thread just now. */
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
