package org.beian.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatementLimitTest {

    private final Map<String, Object> hints = new HashMap<>();
    private final Query query =
            proxy(
                    Query.class,
                    (self, called, args) ->
                            hints.put((String) args[0], args[1]) == null ? null : 1);
    private final EntityManager em =
            StatementLimit.on(
                    proxy(
                            EntityManager.class,
                            (self, called, args) -> {
                                if (called.getName().equals("clear")) {
                                    throw new IllegalStateException("closed");
                                }
                                return called.getName().equals("isOpen") ? true : query;
                            }));

    private static <T> T proxy(Class<T> type, InvocationHandler calls) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, calls));
    }

    @Test
    void eachQueryOfAThreadWithALimitHasIt() {
        StatementLimit limit = StatementLimit.of(Duration.ofSeconds(5));
        em.createNativeQuery("select 1");
        limit.close();

        assertThat(hints).containsOnly(Map.entry("jakarta.persistence.query.timeout", 5000));
    }

    @Test
    void aJobHasNone() {
        StatementLimit.of(Duration.ofSeconds(5)).close();

        em.createNativeQuery("select 1");

        assertThat(hints).isEmpty();
    }

    @Test
    void aLimitWithinAnotherLeavesItAgain() {
        StatementLimit outer = StatementLimit.of(Duration.ofSeconds(5));
        StatementLimit.of(Duration.ofSeconds(1)).close();
        em.createNativeQuery("select 1");
        outer.close();

        assertThat(hints).containsValue(5000);
    }

    @Test
    void allElseIsThatOfTheEntityManager() {
        assertThat(em.isOpen()).isTrue();
        assertThatThrownBy(em::clear).isInstanceOf(IllegalStateException.class);
    }
}
