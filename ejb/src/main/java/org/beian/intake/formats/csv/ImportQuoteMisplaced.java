package org.beian.intake.formats.csv;

import org.beian.law.Declined;

/** Something follows a closing quotation mark in the same field. */
public class ImportQuoteMisplaced extends Declined {

    private static final long serialVersionUID = 1L;

    ImportQuoteMisplaced(long line) {
        super(Kind.INVALID, "IMPORT_QUOTE_MISPLACED", null, String.valueOf(line));
    }
}
