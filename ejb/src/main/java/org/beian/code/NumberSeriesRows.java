package org.beian.code;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/**
 * Opens a series in a transaction of its own: a refused insert would spoil the caller's. Only
 * {@link NumberSeries} uses it.
 */
@Stateless
@PermitAll
public class NumberSeriesRows {

    @Inject EntityManager em;

    /** Puts the row of a series that has given no number yet. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void open(String kind, String scope, int year) {
        NumberSeries.named(
                        em.createNativeQuery(
                                "insert into number_series (kind, scope, year_number, last_number) values (?, ?, ?, 0)"),
                        kind,
                        scope,
                        year)
                .executeUpdate();
    }
}
