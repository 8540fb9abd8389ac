package org.beian.intake.formats.file;

import org.beian.law.Declined;

/** The first row names none of the register's columns. */
public class ImportHeaderMissing extends Declined {

    private static final long serialVersionUID = 1L;

    ImportHeaderMissing(String columns) {
        super(Kind.INVALID, "IMPORT_HEADER_MISSING", null, columns);
    }
}
