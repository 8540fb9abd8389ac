package org.beian.batch.job;

import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.function.Supplier;

/**
 * Entry point for timers and batch artefacts, which have no caller: EJBs called from here see the
 * role SYSTEM. It takes part in a transaction that is open and opens none.
 */
@Stateless
@PermitAll
@DeclareRoles("SYSTEM")
@RunAs("SYSTEM")
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class RunAsSystem {

    /**
     * Does the work and returns its result; its exceptions pass through as the container wraps
     * them.
     */
    public <T> T call(Supplier<T> work) {
        return work.get();
    }

    /** The same without a result. */
    public void run(Runnable work) {
        work.run();
    }
}
