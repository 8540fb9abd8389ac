package org.beian.intake.imports;

import org.beian.law.Declined;

/** There is no such import, or it is another unit's. */
public class ImportNotFound extends Declined {

    private static final long serialVersionUID = 1L;

    public ImportNotFound(String id) {
        super(Kind.NOT_FOUND, "IMPORT_NOT_FOUND", null, id);
    }
}
