package org.beian.intake.contract;

import org.beian.law.Declined;

/** The account may not hand in files for this register. */
public class ImportNotForRole extends Declined {

    private static final long serialVersionUID = 1L;

    ImportNotForRole(String register) {
        super(Kind.FORBIDDEN, "IMPORT_NOT_FOR_ROLE", null, register);
    }
}
