package org.beian.batch.monitoring;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToLongFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.beian.batch.job.RunAsSystem;
import org.beian.law.LimitRefusals;
import org.beian.monitoring.Backlog;
import org.beian.monitoring.BacklogReading;
import org.beian.monitoring.DatabaseWrites;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;

/**
 * Gauges of the backlog, read from the database by a timer, so that a call of {@code /metrics}
 * never waits for it. Without a reading of the last minute they are NaN.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class BacklogMetrics {

    static final Duration GOOD_FOR = Duration.ofMinutes(1);

    private static final Logger LOG = Logger.getLogger(BacklogMetrics.class.getName());

    @Inject RunAsSystem entrance;
    @Inject BacklogReading reading;
    @Inject LimitRefusals refusals;
    @Inject DatabaseWrites writes;
    @Inject MetricRegistry registry;
    @Inject Clock clock;

    @Inject
    @ConfigProperty(name = "beian.db.pool", defaultValue = "32")
    int poolSize;

    private volatile Reading latest;
    private boolean failing;

    private record Reading(Backlog backlog, Instant at) {}

    @PostConstruct
    void register() {
        registry.gauge(
                metadata("database_up", "1 while the database answers, else 0", MetricUnits.NONE),
                () -> Double.isNaN(value(backlog -> 1)) ? 0 : 1);
        registry.gauge(
                metadata("database_writable", "1 while it takes writes, else 0", MetricUnits.NONE),
                () -> writes.areTaken() ? 1 : 0);
        gauge("review_waiting", "Applications under review", Backlog::reviewWaiting);
        gauge("review_overdue", "Of them past their deadline", Backlog::reviewOverdue);
        gauge("outbox_waiting", "Mails to be sent", Backlog::mailsWaiting);
        gauge("outbox_failed", "Of them with a failed attempt", Backlog::mailsFailed);
        gauge("outbox_parked", "Mails given up", Backlog::mailsParked);
        seconds("outbox_delay", "Since the oldest waiting mail was due", Backlog::mailsDelay);
        gauge("jobs_running", "Jobs under way", Backlog::jobsRunning);
        gauge("jobs_failed", "Jobs that failed and were not repeated", Backlog::jobsFailed);
        gauge("jobs_silent", "Jobs without a sign of life", Backlog::jobsSilent);
        gauge("imports_queued", "Imports whose job has not begun", Backlog::importsQueued);
        gauge("imports_running", "Imports under way", Backlog::importsRunning);
        seconds("imports_age", "Since the oldest open import came in", Backlog::importsAge);
        registry.gauge(
                metadata("pool_size", "Most database connections of this node", MetricUnits.NONE),
                () -> poolSize);
        refusals.register();
    }

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void read() {
        try {
            latest = new Reading(entrance.call(reading::read), clock.instant());
            failing = false;
        } catch (RuntimeException e) {
            latest = null;
            if (!failing) {
                LOG.log(Level.WARNING, "The backlog cannot be read; its metrics are NaN", e);
            }
            failing = true;
        }
    }

    /** The number of the latest reading; NaN without a recent one. */
    double value(ToLongFunction<Backlog> number) {
        Reading reading = latest;
        boolean recent = reading != null && reading.at.isAfter(clock.instant().minus(GOOD_FOR));
        return recent ? number.applyAsLong(reading.backlog) : Double.NaN;
    }

    private void gauge(String name, String description, ToLongFunction<Backlog> number) {
        gauge(name, description, MetricUnits.NONE, number);
    }

    private void seconds(String name, String description, ToLongFunction<Backlog> number) {
        gauge(name, description, MetricUnits.SECONDS, number);
    }

    private void gauge(
            String name, String description, String unit, ToLongFunction<Backlog> number) {
        registry.gauge(metadata(name, description, unit), () -> value(number));
    }

    private static Metadata metadata(String name, String description, String unit) {
        return Metadata.builder()
                .withName("beian_" + name)
                .withDescription(description)
                .withUnit(unit)
                .build();
    }
}
