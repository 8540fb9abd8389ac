package org.beian.intake;

import java.util.concurrent.Future;

/** Gives a job a second thread, which reads while the first one writes. */
public interface ReadAhead {

    Future<?> start(Runnable reading);
}
