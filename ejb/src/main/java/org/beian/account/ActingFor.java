package org.beian.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Lets a job do what somebody handed in for it to do: while it does, the caller is that account, so
 * that units, provinces and the history see who asked for it. Only whoever runs as SYSTEM is taken
 * for another; on everybody else this has no effect.
 */
@ApplicationScoped
public class ActingFor {

    private static final ThreadLocal<Caller> OTHER = new ThreadLocal<>();

    /**
     * Does something as another caller, in this thread.
     *
     * @param caller whose request id names what was handed in, such as {@code import-1000}
     */
    public <T> T call(Caller caller, Supplier<T> work) {
        Caller before = OTHER.get();
        OTHER.set(caller);
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

    /** For whom this thread acts. */
    public Optional<Caller> current() {
        return Optional.ofNullable(OTHER.get());
    }
}
