package org.beian.code;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;

/**
 * Number series without gaps: filing numbers, letter numbers, numbers of pre-assignments and of a
 * unit's events.
 *
 * <p>The series' row stays locked until the caller's transaction ends. So numbers become visible in
 * their order, and a number is given back when the transaction rolls back. Whoever draws from
 * several series in one transaction draws in the same order everywhere, else two transactions could
 * deadlock.
 */
@ApplicationScoped
public class NumberSeries {

    @Inject EntityManager em;
    @Inject NumberSeriesRows rows;

    /**
     * The next number, from 1. Needs a transaction.
     *
     * @param kind at most 20 characters, such as LETTER
     * @param scope owner of the series, at most 40 characters
     * @param year the year that the series belongs to; 0 for a series over all years
     */
    public long next(String kind, String scope, int year) {
        if (!advance(kind, scope, year)) {
            open(kind, scope, year);
            if (!advance(kind, scope, year)) {
                throw new IllegalStateException("No series " + kind + ' ' + scope + ' ' + year);
            }
        }
        Query drawn =
                em.createNativeQuery(
                        "select last_number from number_series where kind = ? and scope = ? and year_number = ?");
        return ((Number) named(drawn, kind, scope, year).getSingleResult()).longValue();
    }

    private boolean advance(String kind, String scope, int year) {
        Query step =
                em.createNativeQuery(
                        "update number_series set last_number = last_number + 1"
                                + " where kind = ? and scope = ? and year_number = ?");
        return named(step, kind, scope, year).executeUpdate() == 1;
    }

    /** Opens a series; a failure because another transaction opened it first is ignored. */
    private void open(String kind, String scope, int year) {
        try {
            rows.open(kind, scope, year);
        } catch (PersistenceException | jakarta.ejb.EJBException expected) {
            // the next step tells whether the row is there
        }
    }

    /**
     * Binds the parameters. The row is no entity, so the query needs no flush of pending changes.
     */
    static Query named(Query query, String kind, String scope, int year) {
        return query.setFlushMode(FlushModeType.COMMIT)
                .setParameter(1, kind)
                .setParameter(2, scope)
                .setParameter(3, year);
    }
}
