package org.beian.ipregister;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/**
 * One writer of the register at a time, to the end of its transaction: two files with the same
 * record would both add it, and two reports would both tell of it.
 */
@ApplicationScoped
class IpTurn {

    @Inject EntityManager em;

    /** Waits until nobody else writes. */
    void take() {
        em.createNativeQuery("update ip_turn set taken = taken + 1").executeUpdate();
    }
}
