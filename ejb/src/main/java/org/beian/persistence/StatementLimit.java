package org.beian.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;

/**
 * Limit of each query of a thread that answers somebody who waits. The threads of jobs have none,
 * as one statement of theirs may take minutes.
 */
public final class StatementLimit implements AutoCloseable {

    private static final String HINT = "jakarta.persistence.query.timeout";
    private static final ThreadLocal<Duration> LIMIT = new ThreadLocal<>();

    private final Duration before = LIMIT.get();

    private StatementLimit(Duration limit) {
        LIMIT.set(limit);
    }

    /** Limits the queries that this thread makes, until it is closed. */
    public static StatementLimit of(Duration limit) {
        return new StatementLimit(limit);
    }

    @Override
    public void close() {
        if (before == null) {
            LIMIT.remove();
        } else {
            LIMIT.set(before);
        }
    }

    /** The entity manager, with the limit of the thread on each query that it makes. */
    static EntityManager on(EntityManager em) {
        return (EntityManager)
                Proxy.newProxyInstance(
                        EntityManager.class.getClassLoader(),
                        new Class<?>[] {EntityManager.class},
                        (proxy, method, arguments) -> limited(call(em, method, arguments)));
    }

    private static Object call(EntityManager em, Method method, Object[] arguments)
            throws Throwable {
        try {
            return method.invoke(em, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static Object limited(Object made) {
        Duration limit = LIMIT.get();
        if (limit != null && made instanceof Query query) {
            query.setHint(HINT, Math.toIntExact(limit.toMillis()));
        }
        return made;
    }
}
