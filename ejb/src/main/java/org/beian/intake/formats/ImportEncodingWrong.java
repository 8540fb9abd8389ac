package org.beian.intake.formats;

import org.beian.law.Declined;

/** The file is not in the encoding that it was taken for. */
public class ImportEncodingWrong extends Declined {

    private static final long serialVersionUID = 1L;

    ImportEncodingWrong(long line, String charset) {
        super(Kind.INVALID, "IMPORT_ENCODING_WRONG", null, String.valueOf(line), charset);
    }
}
