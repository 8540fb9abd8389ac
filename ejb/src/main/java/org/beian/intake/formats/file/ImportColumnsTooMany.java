package org.beian.intake.formats.file;

import org.beian.law.Declined;

/** The header has more columns than any file may. */
public class ImportColumnsTooMany extends Declined {

    private static final long serialVersionUID = 1L;

    public ImportColumnsTooMany(int limit) {
        super(Kind.INVALID, "IMPORT_COLUMNS_TOO_MANY", null, String.valueOf(limit));
    }
}
