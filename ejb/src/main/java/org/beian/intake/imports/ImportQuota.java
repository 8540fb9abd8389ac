package org.beian.intake.imports;

import org.beian.law.Declined;

/** The unit has as many imports under way as it may. */
public class ImportQuota extends Declined {

    private static final long serialVersionUID = 1L;

    ImportQuota(int perUnit) {
        super(Kind.TOO_MANY, "IMPORT_QUOTA", null, String.valueOf(perUnit), "later");
    }
}
