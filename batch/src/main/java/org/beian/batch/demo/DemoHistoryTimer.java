package org.beian.batch.demo;

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
import org.beian.demo.history.DemoHistory;
import org.beian.demo.history.DemoHistoryState;

/**
 * Timer that makes the examples of the demo in the background, so that people sign in meanwhile. It
 * is a timer and no job, as the operator has nothing to start or to stop here.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoHistoryTimer {

    private static final Logger LOG = Logger.getLogger(DemoHistoryTimer.class.getName());

    @Inject RunAsSystem entrance;
    @Inject DemoHistoryState state;
    @Inject DemoHistory history;

    private final AtomicBoolean busy = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*", second = "5/10", persistent = false)
    public void look() {
        if (!state.isUnderWay() || !busy.compareAndSet(false, true)) {
            return;
        }
        try {
            entrance.run(history::complete);
        } catch (RuntimeException e) {
            // the container would give a failing timer up
            LOG.log(Level.WARNING, "The examples of the demo wait for the next try", e);
        } finally {
            busy.set(false);
        }
    }
}
