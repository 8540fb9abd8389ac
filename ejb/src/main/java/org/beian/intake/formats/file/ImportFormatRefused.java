package org.beian.intake.formats.file;

import org.beian.law.Declined;

/** The file is none of the forms that registers take. */
public class ImportFormatRefused extends Declined {

    private static final long serialVersionUID = 1L;

    public ImportFormatRefused(String found) {
        super(Kind.WRONG_TYPE, "IMPORT_FORMAT_REFUSED", null, found);
    }
}
