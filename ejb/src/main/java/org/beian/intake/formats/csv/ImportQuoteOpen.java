package org.beian.intake.formats.csv;

import org.beian.law.Declined;

/** A quotation mark is never closed. */
public class ImportQuoteOpen extends Declined {

    private static final long serialVersionUID = 1L;

    ImportQuoteOpen(long line) {
        super(Kind.INVALID, "IMPORT_QUOTE_OPEN", null, String.valueOf(line));
    }
}
