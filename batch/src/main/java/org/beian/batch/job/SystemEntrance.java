package org.beian.batch.job;

import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.function.Supplier;

/**
 * The one door for timers and batch artefacts, which have no caller: EJBs called in here see the
 * role SYSTEM. Takes part in a transaction that is open and opens none.
 */
@Stateless
@PermitAll
@DeclareRoles("SYSTEM")
@RunAs("SYSTEM")
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SystemEntrance {

    /** What the work returns; what it throws passes through as the container wraps it. */
    public <T> T call(Supplier<T> work) {
        return work.get();
    }

    /** The same without a result. */
    public void run(Runnable work) {
        work.run();
    }
}
