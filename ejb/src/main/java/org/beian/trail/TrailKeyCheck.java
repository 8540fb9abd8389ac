package org.beian.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Check that this node has the key with which the history was sealed. The start program checks it
 * too, but a Payara Server starts without that program.
 */
@ApplicationScoped
public class TrailKeyCheck {

    private static final Logger LOG = Logger.getLogger(TrailKeyCheck.class.getName());

    /**
     * Cases of each kind that are looked at: one seal that is right shows that the key is, while
     * others may have been tampered with.
     */
    private static final int MOST = 20;

    @Inject TrailSeals seals;
    @Inject @Any Instance<AuditedCases> kinds;

    private volatile boolean passed;

    protected TrailKeyCheck() {}

    TrailKeyCheck(TrailSeals seals, Instance<AuditedCases> kinds) {
        this.seals = seals;
        this.kinds = kinds;
    }

    /** Whether acts can be recorded. Once it passed it is not made again: the key is in memory. */
    public boolean passes() {
        if (!passed) {
            try {
                seals.key();
                passed = sealedHere();
            } catch (UncheckedIOException e) {
                LOG.log(Level.SEVERE, e.getMessage());
            } catch (PersistenceException e) {
                LOG.log(Level.WARNING, "The key of the history was compared with no seal", e);
            }
        }
        return passed;
    }

    private boolean sealedHere() {
        boolean anySeal = false;
        for (AuditedCases kind : kinds) {
            for (AuditedCase one : kind.after(-1, MOST)) {
                if (one.trail().seal() != null) {
                    anySeal = true;
                    if (seals.isSealed(one)) {
                        return true;
                    }
                }
            }
        }
        if (anySeal) {
            LOG.severe("The trail's key is another one than the one that sealed the history");
        }
        return !anySeal;
    }
}
