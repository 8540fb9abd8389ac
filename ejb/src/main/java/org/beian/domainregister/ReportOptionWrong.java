package org.beian.domainregister;

import org.beian.law.Declined;

/** An option of the order is none, or cannot be read. */
public class ReportOptionWrong extends Declined {

    private static final long serialVersionUID = 1L;

    ReportOptionWrong(String option, String value) {
        super(Kind.INVALID, "REPORT_OPTION_WRONG", "20.1", option, value);
    }
}
