package org.beian.web.page.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.beian.batch.job.CallerTasks;
import org.beian.persistence.StatementLimit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Store of the figures of this node. Each is counted by one thread at a time, with the identity of
 * who asked; a count that fails leaves the one before. The figures that nobody asked for longest
 * go.
 */
@ApplicationScoped
class KeptFigures {

    static final int MOST = 2000;

    /** Counts at once: each holds a database connection, of which pages need the others. */
    private static final int AT_ONCE = 4;

    private static final Duration LOGGED_EVERY = Duration.ofMinutes(1);

    private static final Logger LOG = Logger.getLogger(KeptFigures.class.getName());

    private final Map<Key, KeptFigure<?>> figures =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, KeptFigure<?>> eldest) {
                    return size() > MOST;
                }
            };

    private final Semaphore free = new Semaphore(AT_ONCE);
    private Instant quietUntil = Instant.MIN;

    private CallerTasks threads;
    private Clock clock;
    private Duration age;
    private long seconds;

    /**
     * Key of everything on which a figure depends.
     *
     * @param unit null for who acts for none
     * @param account null for a figure that is the same for all accounts of the unit and the roles
     */
    record Key(String name, Long unit, Set<String> roles, Long account) {}

    protected KeptFigures() {}

    @Inject
    KeptFigures(
            CallerTasks threads,
            Clock clock,
            @ConfigProperty(name = "beian.figures.age", defaultValue = "PT1M") Duration age,
            @ConfigProperty(name = "beian.db.waitSeconds", defaultValue = "5") long seconds) {
        this.threads = threads;
        this.clock = clock;
        this.age = age;
        this.seconds = seconds;
    }

    /**
     * The figure as it was last counted. One that is older than {@code beian.figures.age} is
     * counted anew meanwhile.
     *
     * @param needed instant since which it must have been counted; it is waited for otherwise
     * @param until end of the waiting, as {@link System#nanoTime}
     * @param patience longest time that one count is waited for, in nanoseconds
     * @return what was counted before when the wait was in vain; empty when nothing was
     */
    <T> Optional<T> get(Key key, Supplier<T> counting, Instant needed, long until, long patience) {
        KeptFigure<T> figure = figure(key);
        KeptFigure.Counted<T> last = figure.last();
        if (isSince(last, needed)) {
            if (figure.attempted().isBefore(clock.instant().minus(age))) {
                begin(figure, counting, 0);
            }
            return Optional.of(last.value());
        }
        await(figure, counting, needed, until, patience);
        return Optional.ofNullable(figure.last()).map(KeptFigure.Counted::value);
    }

    private <T> void await(
            KeptFigure<T> figure, Supplier<T> counting, Instant needed, long until, long patience) {
        // the count under way may have begun before what must be in it: then the next one
        for (int count = 0; count < 2 && !isSince(figure.last(), needed); count++) {
            begin(figure, counting, until - System.nanoTime());
            KeptFigure.Counting running = figure.running();
            if (running != null
                    && !hasEnded(running, Math.min(until, running.begun() + patience))) {
                return;
            }
        }
    }

    private static boolean isSince(KeptFigure.Counted<?> counted, Instant needed) {
        return counted != null && !counted.since().isBefore(needed);
    }

    /** Whether the count ends well until then. */
    private static boolean hasEnded(KeptFigure.Counting running, long until) {
        try {
            running.end().get(until - System.nanoTime(), TimeUnit.NANOSECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        }
    }

    /** Begins to count, unless a count is under way, or too many are for as long as this. */
    private <T> void begin(KeptFigure<T> figure, Supplier<T> counting, long nanos) {
        try {
            if (figure.running() == null && free.tryAcquire(nanos, TimeUnit.NANOSECONDS)) {
                begin(figure, counting);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private <T> void begin(KeptFigure<T> figure, Supplier<T> counting) {
        boolean begun = false;
        try {
            Instant now = clock.instant();
            begun = figure.begin(now, () -> threads.run(() -> count(figure, counting)));
        } catch (RuntimeException refused) {
            log(refused);
        } finally {
            if (!begun) {
                free.release();
            }
        }
    }

    private <T> void count(KeptFigure<T> figure, Supplier<T> counting) {
        StatementLimit limit = StatementLimit.of(Duration.ofSeconds(seconds));
        try {
            Instant since = clock.instant();
            figure.keep(counting.get(), since);
        } catch (RuntimeException e) {
            log(e);
        } finally {
            limit.close();
            figure.end();
            free.release();
        }
    }

    /** Once a minute: else each page would log the same. */
    private synchronized void log(RuntimeException failure) {
        Instant now = clock.instant();
        if (!now.isBefore(quietUntil)) {
            quietUntil = now.plus(LOGGED_EVERY);
            LOG.log(
                    Level.WARNING,
                    "Figures of pages cannot be counted; the last ones stay",
                    failure);
        }
    }

    @SuppressWarnings("unchecked") // a name stands for figures of one type
    private <T> KeptFigure<T> figure(Key key) {
        synchronized (figures) {
            return (KeptFigure<T>) figures.computeIfAbsent(key, one -> new KeptFigure<>());
        }
    }

    /** Number of figures that are kept. */
    int size() {
        synchronized (figures) {
            return figures.size();
        }
    }
}
