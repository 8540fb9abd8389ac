package org.beian.code;

import java.time.LocalDate;

/** Row of a fact that holds for a period of days, both included. */
public interface DatedRow {

    LocalDate validFrom();

    /** Last valid day, or null. */
    LocalDate validTo();

    /**
     * Sets the last valid day.
     *
     * @param last null for no end
     */
    void endOn(LocalDate last);

    default boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom()) && (validTo() == null || !day.isAfter(validTo()));
    }
}
