package org.beian.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DatabaseReadyTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch released = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();

    @AfterEach
    void stop() {
        released.countDown();
        threads.shutdownNow();
    }

    @Test
    void isReadyWithItsBasicData() {
        assertThat(over(() -> List.of("demo")).answers(threads)).isTrue();
        assertThat(over(List::of).answers(threads)).isFalse();
    }

    @Test
    void isNotReadyWhenTheDatabaseRefuses() {
        DatabaseReady check =
                over(
                        () -> {
                            throw new PersistenceException("down");
                        });
        assertThat(check.answers(threads)).isFalse();
    }

    @Test
    void isNotReadyWhileTheDatabaseOwesAnAnswerAndAsksItOnceOnly() throws Exception {
        DatabaseReady check =
                over(
                        () -> {
                            asked.incrementAndGet();
                            try {
                                released.await();
                            } catch (InterruptedException e) {
                                throw new PersistenceException(e);
                            }
                            return List.of("demo");
                        });
        assertThat(check.answers(threads)).isFalse();
        assertThat(check.answers(threads)).isFalse();
        assertThat(asked).hasValue(1);
        released.countDown();

        while (!check.answers(threads)) {
            Thread.onSpinWait();
        }
    }

    private static DatabaseReady over(Supplier<List<?>> rows) {
        Query query = proxy(Query.class, rows);
        return new DatabaseReady(proxy(EntityManager.class, () -> query), Duration.ofMillis(100));
    }

    private static <T> T proxy(Class<T> type, Supplier<?> result) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) -> result.get()));
    }
}
