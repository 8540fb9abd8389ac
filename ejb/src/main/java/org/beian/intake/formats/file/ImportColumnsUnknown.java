package org.beian.intake.formats.file;

import org.beian.law.Declined;

/** The header names columns that the register does not have. */
public class ImportColumnsUnknown extends Declined {

    private static final long serialVersionUID = 1L;

    ImportColumnsUnknown(String columns) {
        super(Kind.INVALID, "IMPORT_COLUMNS_UNKNOWN", null, columns);
    }
}
