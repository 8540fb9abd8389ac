package org.beian.intake.formats.file;

import org.beian.law.Declined;

/** The file is packed with gzip and ends too early or is damaged. */
public class ImportUnpackable extends Declined {

    private static final long serialVersionUID = 1L;

    public ImportUnpackable(long rows) {
        super(Kind.INVALID, "IMPORT_UNPACKABLE", null, String.valueOf(rows));
    }
}
