package org.beian.batch.imports;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.beian.batch.job.RunAsSystem;
import org.beian.demo.history.DemoHistoryState;

/** Timer that starts imports that nobody works on, twice a minute on every node. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ImportTimer {

    private static final Logger LOG = Logger.getLogger(ImportTimer.class.getName());

    @Inject RunAsSystem entrance;
    @Inject ImportJobs jobs;
    @Inject DemoHistoryState examples;

    private final AtomicBoolean busy = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
    public void look() {
        // the imports of the demo's examples have times of months ago, as if nobody worked on them
        if (examples.isUnderWay() || !busy.compareAndSet(false, true)) {
            return;
        }
        try {
            entrance.run(jobs::startWaiting);
        } catch (RuntimeException e) {
            // the container would give a failing timer up
            LOG.log(Level.WARNING, "Waiting imports were not started; the timer tries again", e);
        } finally {
            busy.set(false);
        }
    }
}
