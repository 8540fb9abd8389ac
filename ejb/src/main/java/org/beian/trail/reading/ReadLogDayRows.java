package org.beian.trail.reading;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;

/**
 * Insertion of days in a transaction of its own, as a failed insert would spoil that of the caller.
 * Only {@link ReadLogDays} uses it.
 */
@Stateless
@PermitAll
public class ReadLogDayRows {

    @Inject EntityManager em;

    /** Inserts the row of a day without a read. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void open(long unitId, LocalDate day) {
        em.persist(new ReadLogDay(unitId, day));
        em.flush();
    }
}
