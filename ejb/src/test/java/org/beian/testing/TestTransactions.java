package org.beian.testing;

import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.Callable;

/** Transactions around business methods as a container runs them, without a container. */
public final class TestTransactions {

    private static final EntityManagerFactory FACTORY =
            Persistence.createEntityManagerFactory(
                    "beian",
                    Map.of(
                            "jakarta.persistence.transactionType",
                            "RESOURCE_LOCAL",
                            "jakarta.persistence.nonJtaDataSource",
                            TestDatabase.DATA_SOURCE));

    private static final ThreadLocal<Deque<EntityManager>> OPEN =
            ThreadLocal.withInitial(ArrayDeque::new);

    private TestTransactions() {}

    /**
     * The entity manager of the running transaction, else one that only reads and remembers nothing
     * from one call to the next, as the container's does.
     */
    static EntityManager current() {
        EntityManager open = OPEN.get().peek();
        if (open == null) {
            open = FACTORY.createEntityManager();
            OPEN.get().push(open);
        }
        if (!open.getTransaction().isActive()) {
            open.clear();
        }
        return open;
    }

    /** Runs without a transaction, whatever was running before. */
    private static <T> T without(Callable<T> work) throws Exception {
        Deque<EntityManager> open = OPEN.get();
        EntityManager em = FACTORY.createEntityManager();
        open.push(em);
        try {
            return work.call();
        } finally {
            open.remove(em);
            em.close();
        }
    }

    /** Runs in a transaction of its own; rolls back on any exception. */
    public static <T> T inNew(Callable<T> work) throws Exception {
        Deque<EntityManager> open = OPEN.get();
        EntityManager em = FACTORY.createEntityManager();
        open.push(em);
        em.getTransaction().begin();
        try {
            T result = work.call();
            em.getTransaction().commit();
            return result;
        } finally {
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
            open.remove(em);
            em.close();
        }
    }

    static <T> T in(TransactionAttributeType type, Callable<T> work) throws Exception {
        EntityManager open = OPEN.get().peek();
        boolean active = open != null && open.getTransaction().isActive();
        return switch (type) {
            case REQUIRED -> active ? work.call() : inNew(work);
            case REQUIRES_NEW -> inNew(work);
            case MANDATORY -> {
                if (!active) {
                    throw new IllegalStateException("needs a transaction");
                }
                yield work.call();
            }
            case NOT_SUPPORTED -> without(work);
            case NEVER -> {
                if (active) {
                    throw new IllegalStateException("must not have a transaction");
                }
                yield without(work);
            }
            case SUPPORTS -> work.call();
        };
    }

    static void forgetReader() {
        Deque<EntityManager> open = OPEN.get();
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }
}
