package org.beian.batch.job;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.beian.job.execution.JobRepository;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Timer that writes the heartbeats of the runs that live in this process, five times within the
 * time after which a silent run counts as interrupted, at most once a second.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class HeartbeatTimer {

    private static final Logger LOG = Logger.getLogger(HeartbeatTimer.class.getName());
    private static final int BEATS = 5;
    private static final long LEAST = 1000;

    @Resource private TimerService timers;

    @Inject RunAsSystem entrance;
    @Inject LiveRuns live;
    @Inject JobRepository ledger;

    @Inject
    @ConfigProperty(name = "beian.job.silence", defaultValue = "PT1M")
    Duration silence;

    /** Made here, as a schedule in an annotation takes no setting. */
    @PostConstruct
    void begin() {
        long pause = Math.max(LEAST, silence.toMillis() / BEATS);
        timers.createIntervalTimer(pause, pause, new TimerConfig(null, false));
    }

    @Timeout
    public void beat() {
        live.all().forEach(this::beat);
    }

    private void beat(LiveRuns.Run run) {
        try {
            entrance.run(() -> ledger.beat(run.jobId(), run.number()));
        } catch (RuntimeException e) {
            // the container would give a failing timer up
            LOG.log(Level.WARNING, e, () -> "No heartbeat of job " + run.jobId() + " was written");
        }
    }
}
