package org.beian.web.health;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.beian.batch.job.CallerTasks;

/**
 * Answer of the database to a readiness check, which is waited for five seconds at most. It is
 * asked for in a thread of its own, so that whoever asks about the server is answered while the
 * database is not.
 */
final class TimedAnswer<T> {

    private static final Logger LOG = System.getLogger(TimedAnswer.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Callable<T> question;
    private final Duration patience;
    private Future<T> answer;

    TimedAnswer(Callable<T> question) {
        this(question, PATIENCE);
    }

    TimedAnswer(Callable<T> question, Duration patience) {
        this.question = question;
        this.patience = patience;
    }

    /** The answer; empty when it does not come in time, or is a failure. */
    Optional<T> of(CallerTasks asking) {
        try {
            return Optional.of(asked(asking).get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            LOG.log(Level.WARNING, "The database did not answer within {0}", patience);
        } catch (ExecutionException | RuntimeException e) {
            LOG.log(Level.WARNING, "The database does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    /** The answer to come; as long as the database owes one, it is not asked again. */
    private synchronized Future<T> asked(CallerTasks asking) {
        if (answer == null || answer.isDone()) {
            FutureTask<T> next = new FutureTask<>(question);
            asking.run(next);
            answer = next;
        }
        return answer;
    }
}
