package org.beian.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.beian.account.Caller;
import org.beian.account.CallerDelegation;
import org.beian.account.Callers;
import org.beian.account.NotSignedIn;
import org.beian.account.Roles;

/** Caller that a test chooses, for its own thread. */
@ApplicationScoped
public class TestCallers implements Callers {

    private static final ThreadLocal<Caller> CURRENT = new ThreadLocal<>();

    @Inject CallerDelegation acting;

    /** Calls go on as this caller; nobody for null. */
    public void become(Caller caller) {
        CURRENT.set(caller);
    }

    /** Roles of the thread, which a job has too while it acts for somebody else. */
    Set<String> roles() {
        if (acting.current().isPresent()) {
            return Set.of(Roles.SYSTEM);
        }
        return CURRENT.get() == null ? Set.of() : CURRENT.get().roles();
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
