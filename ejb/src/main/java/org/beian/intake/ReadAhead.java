package org.beian.intake;

import java.util.concurrent.Future;

/** Gives a job other threads, which read while it writes. */
public interface ReadAhead {

    Future<?> start(Runnable reading);

    /** Whether nobody else has need of a second thread just now. */
    default boolean areSpare() {
        return true;
    }
}
