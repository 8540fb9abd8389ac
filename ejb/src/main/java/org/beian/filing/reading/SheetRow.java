package org.beian.filing.reading;

import java.util.List;

/**
 * Row of an application laid out for reading: one item.
 *
 * @param pointer JSON pointer into the application
 * @param field name without positions, such as {@code subject.document.number}: key of its label
 * @param table code table of the values, "regions", or null for free text
 * @param values values of this round, masked where personal
 * @param previous values of the previous round, or null when unchanged or in the first round
 * @param masked whether values hide something that can be unmasked
 */
public record SheetRow(
        String pointer,
        String field,
        String table,
        List<String> values,
        List<String> previous,
        boolean masked) {

    /** The same without the round before. */
    public SheetRow alone() {
        return new SheetRow(pointer, field, table, values, null, masked);
    }

    public boolean changed() {
        return previous != null;
    }
}
