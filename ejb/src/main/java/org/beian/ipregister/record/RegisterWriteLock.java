package org.beian.ipregister.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/**
 * Lock for one writer of the register at a time, to the end of its transaction: otherwise two files
 * with the same record would both add it, and two reports would both have the same finding.
 */
@ApplicationScoped
public class RegisterWriteLock {

    @Inject EntityManager em;

    /** Waits until nobody else writes. */
    public void take() {
        em.createNativeQuery("update ip_turn set taken = taken + 1").executeUpdate();
    }

    /**
     * Number of the writers up to now, the one that holds the lock included: while it stays, the
     * register is as it was.
     */
    public long writers() {
        return ((Number) em.createNativeQuery("select taken from ip_turn").getSingleResult())
                .longValue();
    }

    /**
     * Reserves numbers for findings.
     *
     * @return the number before the first of them
     */
    public long numbers(long many) {
        Number last =
                (Number) em.createNativeQuery("select last_finding from ip_turn").getSingleResult();
        em.createNativeQuery("update ip_turn set last_finding = last_finding + cast(? as bigint)")
                .setParameter(1, many)
                .executeUpdate();
        return last.longValue();
    }
}
