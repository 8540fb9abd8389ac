package org.beian.intake.formats.file;

import org.beian.law.Declined;

/** The header lacks columns that every file has. */
public class ImportColumnsMissing extends Declined {

    private static final long serialVersionUID = 1L;

    ImportColumnsMissing(String columns) {
        super(Kind.INVALID, "IMPORT_COLUMNS_MISSING", null, columns);
    }
}
