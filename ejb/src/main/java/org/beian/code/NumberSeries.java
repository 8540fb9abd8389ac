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
 *
 * <p>The number is raised by an update, not in the entity: the database adds one to what it holds
 * once the row is locked.
 */
@ApplicationScoped
public class NumberSeries {

    private static final String SERIES =
            "n.kind = :kind and n.scope = :scope and n.yearNumber = :year";

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
        return named(
                        em.createQuery(
                                "select n.number from LastNumber n where " + SERIES, Long.class),
                        kind,
                        scope,
                        year)
                .getSingleResult();
    }

    private boolean advance(String kind, String scope, int year) {
        Query step =
                em.createQuery("update LastNumber n set n.number = n.number + 1 where " + SERIES);
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

    /** Binds the parameters. Nothing else that waits to be written bears on a series. */
    private static <Q extends Query> Q named(Q query, String kind, String scope, int year) {
        query.setFlushMode(FlushModeType.COMMIT)
                .setParameter("kind", kind)
                .setParameter("scope", scope)
                .setParameter("year", year);
        return query;
    }
}
