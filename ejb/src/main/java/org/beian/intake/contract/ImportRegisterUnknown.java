package org.beian.intake.contract;

import org.beian.law.Declined;

/** There is no register with columns of that name. */
public class ImportRegisterUnknown extends Declined {

    private static final long serialVersionUID = 1L;

    public ImportRegisterUnknown(String register) {
        super(Kind.NOT_FOUND, "IMPORT_REGISTER_UNKNOWN", null, register);
    }
}
