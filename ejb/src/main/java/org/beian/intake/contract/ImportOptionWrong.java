package org.beian.intake.contract;

import org.beian.law.Declined;

/** What was asked for besides is not known or has no such value. */
public class ImportOptionWrong extends Declined {

    private static final long serialVersionUID = 1L;

    /**
     * @param option its name, such as {@code sequence}
     */
    public ImportOptionWrong(String option) {
        super(Kind.INVALID, "IMPORT_OPTION_WRONG", null, option);
    }
}
