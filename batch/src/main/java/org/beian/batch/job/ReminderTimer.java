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
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.beian.cancellation.departure.ProviderDepartures;
import org.beian.enforcement.blacklist.BlacklistEnding;
import org.beian.enforcement.casework.CaseReminding;
import org.beian.enforcement.decision.DueExecutions;
import org.beian.notice.waiting.WaitingKind;
import org.beian.notice.waiting.WaitingReminders;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Timer that warns before last days and escalates after them, begins what a public notice put off,
 * tells of providers that end and ends what they leave, and entries of the blacklist, on every
 * node, as often as the setting {@code beian.reminders.every} says.
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
    @Inject ProviderDepartures departures;
    @Inject BlacklistEnding blacklist;

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
                        for (WaitingKind kind : WaitingKind.values()) {
                            while (reminders.remind(kind) > 0) {
                                LOG.fine("Some deadlines were noted; there may be more");
                            }
                        }
                        while (parties.remind() > 0) {
                            LOG.fine("Some parties were reminded; there may be more");
                        }
                        execute();
                        each(departures::untold, departures::tell, "Sponsor not told of an end");
                        each(departures::due, departures::settle, "Access not settled");
                        each(
                                blacklist::after,
                                blacklist::settle,
                                "Entry of the blacklist not ended");
                    });
        } catch (RuntimeException e) {
            // the container would give a failing timer up
            LOG.log(Level.WARNING, "Deadlines were not noted; the next time tries again", e);
        }
    }

    private void execute() {
        each(executions::after, executions::begin, "Case not executed");
    }

    /**
     * Does something for each key. Whatever fails for one holds up no other.
     *
     * @param next the keys behind one, in their order
     */
    private static void each(LongFunction<List<Long>> next, Consumer<Long> act, String failure) {
        List<Long> part = next.apply(0);
        while (!part.isEmpty()) {
            for (Long id : part) {
                try {
                    act.accept(id);
                } catch (RuntimeException e) {
                    LOG.log(Level.WARNING, e, () -> failure + ": " + id + "; tried again later");
                }
            }
            part = next.apply(part.get(part.size() - 1));
        }
    }
}
