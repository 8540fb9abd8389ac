package org.beian.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Time of a thread that acts as if at another moment: the examples of the demo come to be through
 * the procedures, each at its own time. The clock heeds it in the demo only.
 */
@ApplicationScoped
public class ThreadTime {

    private static final ThreadLocal<Instant> OTHER = new ThreadLocal<>();

    /** Does something at another moment, in this thread. */
    public <T> T call(Instant moment, Supplier<T> work) {
        Instant before = OTHER.get();
        OTHER.set(moment);
        try {
            return work.get();
        } finally {
            if (before == null) {
                OTHER.remove();
            } else {
                OTHER.set(before);
            }
        }
    }

    /** The moment at which this thread acts, if it is another one. */
    public static Optional<Instant> current() {
        return Optional.ofNullable(OTHER.get());
    }
}
