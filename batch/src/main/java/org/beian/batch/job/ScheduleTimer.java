package org.beian.batch.job;

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
import org.beian.monitoring.DatabaseWrites;

/** Timer that starts jobs that are due by their plans, twice a minute on every node. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ScheduleTimer {

    private static final Logger LOG = Logger.getLogger(ScheduleTimer.class.getName());

    @Inject RunAsSystem entrance;
    @Inject DatabaseWrites writes;
    @Inject ScheduledJobs jobs;

    private final AtomicBoolean busy = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*", second = "15/30", persistent = false)
    public void look() {
        if (!writes.areTaken() || !busy.compareAndSet(false, true)) {
            return;
        }
        try {
            entrance.run(jobs::startDue);
        } catch (RuntimeException e) {
            // the container would give a failing timer up
            LOG.log(Level.WARNING, "The plans were not read; the timer tries again", e);
        } finally {
            busy.set(false);
        }
    }
}
