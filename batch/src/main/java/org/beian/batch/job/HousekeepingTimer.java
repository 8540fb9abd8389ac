package org.beian.batch.job;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.beian.account.idempotency.IdempotentCalls;
import org.beian.account.signin.LoginAttemptRepository;
import org.beian.intake.run.ImportQueue;

/**
 * Timer that deletes expired counts of sign-in attempts, stored answers and imported files every
 * hour.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class HousekeepingTimer {

    private static final Logger LOG = Logger.getLogger(HousekeepingTimer.class.getName());

    @Inject RunAsSystem entrance;
    @Inject LoginAttemptRepository attempts;
    @Inject IdempotentCalls calls;
    @Inject ImportQueue imports;

    @Schedule(hour = "*", minute = "17", persistent = false)
    public void cleanUp() {
        try {
            entrance.run(
                    () -> {
                        attempts.cleanUp();
                        calls.cleanUp();
                        imports.cleanUp();
                    });
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Housekeeping failed; the next hour tries again", e);
        }
    }
}
