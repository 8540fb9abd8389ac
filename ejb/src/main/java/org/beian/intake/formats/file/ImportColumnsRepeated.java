package org.beian.intake.formats.file;

import org.beian.law.Declined;

/** The header names a column twice. */
public class ImportColumnsRepeated extends Declined {

    private static final long serialVersionUID = 1L;

    ImportColumnsRepeated(String columns) {
        super(Kind.INVALID, "IMPORT_COLUMNS_REPEATED", null, columns);
    }
}
