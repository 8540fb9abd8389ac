package org.beian.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Callable;

/**
 * Documents are looked at a few at a time: each is unpacked and checked, which costs more than all
 * other calls (F20).
 */
@ApplicationScoped
public class UploadTurns {

    private final Turns turns = new Turns(4, 60, Duration.ofSeconds(20));

    /** As {@link Turns#take}. */
    public <T> T take(Callable<T> work) throws Exception {
        return turns.take(work);
    }
}
