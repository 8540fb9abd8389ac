package org.beian.intake.formats.file;

import org.beian.law.Declined;

/** The file has no line that is not blank. */
public class ImportEmpty extends Declined {

    private static final long serialVersionUID = 1L;

    public ImportEmpty() {
        super(Kind.INVALID, "IMPORT_EMPTY", null);
    }
}
