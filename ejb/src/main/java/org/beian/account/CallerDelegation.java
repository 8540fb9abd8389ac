package org.beian.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Delegation that lets a job act for the account that handed in its work: this account is then the
 * caller, so that units, provinces and the history see who asked for it. It takes effect only for
 * threads with the role SYSTEM.
 */
@ApplicationScoped
public class CallerDelegation {

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

    /** The caller for whom this thread acts, if any. */
    public Optional<Caller> current() {
        return Optional.ofNullable(OTHER.get());
    }
}
