package org.beian.intake.formats.file;

import org.beian.law.Declined;

/** A row is longer than any may be, perhaps because of a quotation mark that is never closed. */
public class ImportRecordTooLong extends Declined {

    private static final long serialVersionUID = 1L;

    public ImportRecordTooLong(long line, long limit) {
        super(
                Kind.INVALID,
                "IMPORT_RECORD_TOO_LONG",
                null,
                String.valueOf(line),
                String.valueOf(limit));
    }
}
