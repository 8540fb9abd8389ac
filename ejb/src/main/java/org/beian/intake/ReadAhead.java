package org.beian.intake;

import java.util.concurrent.Future;

/** Gives a job other threads, which read while it writes. */
public interface ReadAhead {

    Future<?> start(Runnable reading);
}
