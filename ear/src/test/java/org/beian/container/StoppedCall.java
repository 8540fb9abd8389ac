package org.beian.container;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBTransactionRequiredException;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.stream.Stream;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * Default interceptor of all EJBs in the tests' deployments. It lets a test call every method with
 * empty arguments: the container asks for the role and opens the transaction as always, and then
 * the call ends here.
 */
public class StoppedCall {

    /** What the container did with a call: refused it, or let it in with or without transaction. */
    public enum Outcome {
        ROLE_REFUSED,
        TRANSACTION_REQUIRED,
        NO_TRANSACTION,
        SAME_TRANSACTION,
        NEW_TRANSACTION
    }

    private static final ThreadLocal<Seen> TEST = new ThreadLocal<>();

    private static final class Seen {
        private boolean stopped;
        private Object transaction;
    }

    @AroundInvoke
    Object stop(InvocationContext call) throws Exception {
        Seen seen = TEST.get();
        if (seen == null) {
            return call.proceed();
        }
        seen.stopped = true;
        seen.transaction = transaction();
        return empty(call.getMethod().getReturnType());
    }

    /** Calls a method of an EJB as the present caller, in the present transaction. */
    public static Outcome of(Object bean, Method method) {
        Object before = transaction();
        Seen seen = new Seen();
        TEST.set(seen);
        try {
            method.setAccessible(true);
            method.invoke(
                    bean, Stream.of(method.getParameterTypes()).map(StoppedCall::empty).toArray());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof EJBAccessException) {
                return Outcome.ROLE_REFUSED;
            }
            if (e.getCause() instanceof EJBTransactionRequiredException) {
                return Outcome.TRANSACTION_REQUIRED;
            }
            throw new IllegalStateException(method.toString(), e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        } finally {
            TEST.remove();
        }
        if (!seen.stopped) {
            throw new IllegalStateException("The interceptor was not there: " + method);
        }
        if (seen.transaction == null) {
            return Outcome.NO_TRANSACTION;
        }
        return seen.transaction.equals(before) ? Outcome.SAME_TRANSACTION : Outcome.NEW_TRANSACTION;
    }

    private static Object transaction() {
        try {
            TransactionSynchronizationRegistry registry =
                    InitialContext.doLookup("java:comp/TransactionSynchronizationRegistry");
            return registry.getTransactionKey();
        } catch (NamingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object empty(Class<?> type) {
        return type.isPrimitive() && type != void.class
                ? Array.get(Array.newInstance(type, 1), 0)
                : null;
    }
}
