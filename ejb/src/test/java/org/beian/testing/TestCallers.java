package org.beian.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.beian.account.Caller;
import org.beian.account.CallerDelegation;
import org.beian.account.Callers;
import org.beian.account.NotSignedIn;

/** Caller that a test chooses, for its own thread. */
@ApplicationScoped
public class TestCallers implements Callers {

    private static final ThreadLocal<Caller> CURRENT = new ThreadLocal<>();

    @Inject CallerDelegation acting;

    /** Calls go on as this caller; nobody for null. */
    public void become(Caller caller) {
        CURRENT.set(caller);
    }

    @Override
    public Caller current() {
        Caller caller = acting.current().orElseGet(CURRENT::get);
        if (caller == null) {
            throw new NotSignedIn();
        }
        return caller;
    }
}
