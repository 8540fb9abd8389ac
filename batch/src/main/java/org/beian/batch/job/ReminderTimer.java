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
import java.util.function.IntSupplier;
import java.util.function.LongFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.beian.access.opening.AbandonedApplications;
import org.beian.cancellation.departure.ProviderDepartures;
import org.beian.enforcement.blacklist.BlacklistEnding;
import org.beian.enforcement.casework.CaseReminding;
import org.beian.enforcement.decision.DueExecutions;
import org.beian.notice.waiting.WaitingKind;
import org.beian.notice.waiting.WaitingReminders;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Timer that warns before last days and escalates after them, begins what a public notice put off,
 * tells of providers that end and ends what they leave and what is applied for there, and entries
 * of the blacklist, on every node, as often as the setting {@code beian.reminders.every} says.
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
    @Inject AbandonedApplications abandoned;
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

    /** What fails of it holds up nothing else, and is tried again the next time. */
    @Timeout
    public void remind() {
        // the container would give a failing timer up
        attempt("Deadlines not noted", () -> entrance.run(this::all));
    }

    private void all() {
        for (WaitingKind kind : WaitingKind.values()) {
            untilNone("Deadlines not noted: " + kind, () -> reminders.remind(kind));
        }
        untilNone("Parties not reminded", parties::remind);
        each("Case not executed", executions::after, executions::begin);
        each("Sponsor not told of an end", departures::untold, departures::tell);
        each("Access not settled", departures::due, departures::settle);
        each("Application not ended", abandoned::waiting, abandoned::end);
        each("Entry of the blacklist not ended", blacklist::after, blacklist::settle);
    }

    private static void untilNone(String failure, IntSupplier act) {
        attempt(
                failure,
                () -> {
                    while (act.getAsInt() > 0) {
                        LOG.fine("A part is done; there may be more");
                    }
                });
    }

    /**
     * Does something for each key.
     *
     * @param next the keys behind one, in their order
     */
    private static void each(String failure, LongFunction<List<Long>> next, Consumer<Long> act) {
        attempt(
                failure,
                () -> {
                    List<Long> part = next.apply(0);
                    while (!part.isEmpty()) {
                        part.forEach(id -> attempt(failure + ": " + id, () -> act.accept(id)));
                        part = next.apply(part.get(part.size() - 1));
                    }
                });
    }

    private static void attempt(String failure, Runnable act) {
        try {
            act.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> failure + "; tried again later");
        }
    }
}
