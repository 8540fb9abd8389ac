package org.beian.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.beian.intake.formats.ReadAhead;

/** Second threads of a test run, which end with it. */
@ApplicationScoped
public class TestReadAhead implements ReadAhead {

    private static final ExecutorService THREADS =
            Executors.newCachedThreadPool(
                    work -> {
                        Thread thread = new Thread(work, "read-ahead");
                        thread.setDaemon(true);
                        return thread;
                    });

    @Override
    public Future<?> start(Runnable reading) {
        return THREADS.submit(reading);
    }
}
