package org.beian.fact;

import java.time.LocalDate;
import java.util.List;

/**
 * Table of the facts of one kind. It is small: the caches of facts hold it whole, and so may what
 * keeps it.
 */
public interface FactTable {

    FactKind kind();

    /** All versions, in the order of facts and days. */
    List<FactVersion> all();

    /**
     * Checks name and content of a version to come.
     *
     * @param first whether the fact has no version yet
     * @throws org.beian.law.RequestRejected {@link FactRefusal#FACT_NAME_UNKNOWN}, {@link
     *     FactRefusal#FACT_CODES_FIXED}, {@link FactRefusal#FACT_VALUE_INVALID} or {@link
     *     FactRefusal#FACT_OUT_OF_RANGE}
     */
    void check(FactKey key, FactContent content, boolean first);

    /** Whether the fact may end without another version: nothing needs it. */
    boolean mayEnd(FactKey key);

    /** Whether a change may act on the day on which it is entered. */
    default boolean actsAtOnce(FactKey key) {
        return false;
    }

    /** The role that keeps the fact. */
    default String keeper(FactKey key) {
        return kind().keeper();
    }

    void add(FactKey key, LocalDate from, FactContent content);

    /**
     * Ends a version, or lets it go on.
     *
     * @param last null for no end
     */
    void end(FactKey key, LocalDate from, LocalDate last);

    void remove(FactKey key, LocalDate from);
}
