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
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.beian.enforcement.casework.CaseReminding;
import org.beian.enforcement.decision.DueExecutions;
import org.beian.notice.waiting.WaitingReminders;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Timer that warns before last days and escalates after them, and begins what a public notice put
 * off, on every node, as often as the setting {@code beian.reminders.every} says.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class ReminderTimer {

    private static final Logger LOG = Logger.getLogger(ReminderTimer.class.getName());

    @Resource private TimerService timers;

    @Inject RunAsSystem entrance;
    @Inject WaitingReminders reminders;
    @Inject CaseReminding parties;
    @Inject DueExecutions executions;

    @Inject
    @ConfigProperty(name = "beian.reminders.every", defaultValue = "PT10M")
    Duration every;

    /** Made here, as a schedule in an annotation takes no setting. */
    @PostConstruct
    void begin() {
        long pause = every.toMillis();
        timers.createIntervalTimer(pause, pause, new TimerConfig(null, false));
    }

    @Timeout
    public void remind() {
        try {
            entrance.run(
                    () -> {
                        while (reminders.remind() > 0) {
                            LOG.fine("Some deadlines were noted; there may be more");
                        }
                        while (parties.remind() > 0) {
                            LOG.fine("Some parties were reminded; there may be more");
                        }
                        execute();
                    });
        } catch (RuntimeException e) {
            // the container would give a failing timer up
            LOG.log(Level.WARNING, "Deadlines were not noted; the next time tries again", e);
        }
    }

    /** Whatever fails for one case holds up no other. */
    private void execute() {
        List<Long> due = executions.after(0);
        while (!due.isEmpty()) {
            due.forEach(this::execute);
            due = executions.after(due.get(due.size() - 1));
        }
    }

    private void execute(Long id) {
        try {
            executions.begin(id);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "Case " + id + " is not executed; tried again later");
        }
    }
}
