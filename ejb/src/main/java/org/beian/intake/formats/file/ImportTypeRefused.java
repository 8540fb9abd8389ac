package org.beian.intake.formats.file;

import org.beian.law.Declined;

/** The file is recognisably something else than lines of text in UTF-8. */
public class ImportTypeRefused extends Declined {

    private static final long serialVersionUID = 1L;

    ImportTypeRefused(String found) {
        super(Kind.WRONG_TYPE, "IMPORT_TYPE_REFUSED", null, found);
    }
}
