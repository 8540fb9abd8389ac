package org.beian.intake.formats.file;

import org.beian.law.Declined;

/** The file is over a limit: as sent, unpacked, or unpacked for its size. */
public class ImportTooLarge extends Declined {

    private static final long serialVersionUID = 1L;

    public ImportTooLarge(String what, long limit) {
        super(Kind.TOO_LARGE, "IMPORT_TOO_LARGE", null, what, String.valueOf(limit));
    }
}
