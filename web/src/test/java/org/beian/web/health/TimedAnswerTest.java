package org.beian.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.beian.batch.job.CallerTasks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TimedAnswerTest {

    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final CallerTasks threads =
            new CallerTasks() {
                @Override
                public Future<Void> run(Runnable work) {
                    return executor.submit(work, null);
                }
            };
    private final CountDownLatch released = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();

    @AfterEach
    void stop() {
        released.countDown();
        executor.shutdownNow();
    }

    @Test
    void isWhatTheDatabaseSays() {
        assertThat(to(() -> true).of(threads)).contains(true);
        assertThat(to(() -> false).of(threads)).contains(false);
    }

    @Test
    void isNoneWhenTheDatabaseRefuses() {
        TimedAnswer<Boolean> answer =
                to(
                        () -> {
                            throw new PersistenceException("down");
                        });
        assertThat(answer.of(threads)).isEmpty();
    }

    @Test
    void isNoneWhileTheDatabaseOwesItAndAsksOnceOnly() {
        TimedAnswer<Boolean> answer =
                to(
                        () -> {
                            asked.incrementAndGet();
                            released.await();
                            return true;
                        });
        assertThat(answer.of(threads)).isEmpty();
        assertThat(answer.of(threads)).isEmpty();
        assertThat(asked).hasValue(1);
        released.countDown();

        while (answer.of(threads).isEmpty()) {
            Thread.onSpinWait();
        }
    }

    private static TimedAnswer<Boolean> to(Callable<Boolean> question) {
        return new TimedAnswer<>(question, Duration.ofMillis(100));
    }
}
