package org.beian.persistence;

import jakarta.persistence.Query;

/**
 * Count of rows for a list, which ends at 1,001: a page then says that there are more than 1,000,
 * and no database counts a whole table for it.
 */
public final class BoundedCount {

    /** Where counting ends. */
    public static final int LIMIT = 1001;

    private BoundedCount() {}

    /**
     * Number of rows that a query finds, 0 to 1,001.
     *
     * @param query that selects one short column and has no order
     */
    public static int of(Query query) {
        return query.setMaxResults(LIMIT).getResultList().size();
    }
}
