package org.beian.intake.formats;

import org.beian.law.Declined;

/** There is a NUL character in the file, as in UTF-16 without its mark or in no text at all. */
public class ImportNulFound extends Declined {

    private static final long serialVersionUID = 1L;

    ImportNulFound(long line) {
        super(Kind.INVALID, "IMPORT_NUL_FOUND", null, String.valueOf(line));
    }
}
