package org.beian.batch.job;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.beian.monitoring.DatabaseWrites;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Timer that looks whether the database takes writes, on every node, as often as the setting {@code
 * beian.db.lookEvery} says.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class DatabaseTimer {

    private static final Logger LOG = Logger.getLogger(DatabaseTimer.class.getName());

    @Resource private TimerService timers;

    @Inject DatabaseWrites writes;

    @Inject
    @ConfigProperty(name = "beian.db.lookEvery", defaultValue = "PT10S")
    Duration every;

    private final AtomicBoolean busy = new AtomicBoolean();

    /** Made here, as a schedule in an annotation takes no setting. */
    @PostConstruct
    void begin() {
        long pause = every.toMillis();
        timers.createIntervalTimer(pause, pause, new TimerConfig(null, false));
    }

    @Timeout
    public void look() {
        if (!busy.compareAndSet(false, true)) {
            return;
        }
        try {
            writes.look();
        } catch (SQLException | RuntimeException e) {
            // the container would give a failing timer up
            LOG.log(Level.WARNING, "The database could not be looked at; the timer tries again", e);
        } finally {
            busy.set(false);
        }
    }
}
