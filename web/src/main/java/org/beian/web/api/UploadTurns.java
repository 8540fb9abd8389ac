package org.beian.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Callable;

/**
 * Concurrency limit of uploads: four at a time. Each document is unpacked and checked, which costs
 * more than all other calls (F20).
 */
@ApplicationScoped
public class UploadTurns {

    private final Turns turns = new Turns(4, 60, Duration.ofSeconds(20));

    /** The same as {@link Turns#take}. */
    public <T> T take(Callable<T> work) throws Exception {
        return turns.take(work);
    }
}
