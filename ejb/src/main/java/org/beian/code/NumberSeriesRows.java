package org.beian.code;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/**
 * Insertion of number series in a transaction of its own, as a failed insert would spoil that of
 * the caller. Only {@link NumberSeries} uses it.
 */
@Stateless
@PermitAll
public class NumberSeriesRows {

    @Inject EntityManager em;

    /** Inserts the row of a series that has issued no number yet. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void open(String kind, String scope, int year) {
        em.persist(new LastNumber(kind, scope, year));
        em.flush();
    }
}
