package org.beian.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TimedAnswerTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch released = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();

    @AfterEach
    void stop() {
        released.countDown();
        threads.shutdownNow();
    }

    @Test
    void isWhatTheDatabaseSays() {
        assertThat(to(() -> true).isYes(threads)).isTrue();
        assertThat(to(() -> false).isYes(threads)).isFalse();
    }

    @Test
    void isNoWhenTheDatabaseRefuses() {
        TimedAnswer answer =
                to(
                        () -> {
                            throw new PersistenceException("down");
                        });
        assertThat(answer.isYes(threads)).isFalse();
    }

    @Test
    void isNoWhileTheDatabaseOwesItAndAsksOnceOnly() {
        TimedAnswer answer =
                to(
                        () -> {
                            asked.incrementAndGet();
                            released.await();
                            return true;
                        });
        assertThat(answer.isYes(threads)).isFalse();
        assertThat(answer.isYes(threads)).isFalse();
        assertThat(asked).hasValue(1);
        released.countDown();

        while (!answer.isYes(threads)) {
            Thread.onSpinWait();
        }
    }

    private static TimedAnswer to(Callable<Boolean> question) {
        return new TimedAnswer(question, Duration.ofMillis(100));
    }
}
