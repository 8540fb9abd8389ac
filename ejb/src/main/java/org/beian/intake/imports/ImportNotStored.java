package org.beian.intake.imports;

import org.beian.law.Declined;

/** The file could not be written to disk; nothing of it was kept. */
public class ImportNotStored extends Declined {

    private static final long serialVersionUID = 1L;

    public ImportNotStored(Throwable cause) {
        super(Kind.UNAVAILABLE, "IMPORT_NOT_STORED", null);
        initCause(cause);
    }
}
