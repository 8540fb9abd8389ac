package org.beian.filing.reading;

import java.util.List;

/**
 * Section of an application laid out for reading: SUBJECT, WEBSITE, ACCESS or GENERAL.
 *
 * @param number of the website or access, from 1; 0 for the others
 */
public record SheetSection(String kind, int number, List<SheetRow> rows) {

    /** The same without the round before. */
    public SheetSection alone() {
        return new SheetSection(kind, number, rows.stream().map(SheetRow::alone).toList());
    }
}
