package org.beian.filing.register;

import org.beian.law.Declined;

/** A domain or the subject was filed by another decision since the check. */
public class FiledMeanwhile extends Declined {

    private static final long serialVersionUID = 1L;

    FiledMeanwhile(String what) {
        super(Kind.CONFLICT, "FILED_MEANWHILE", "12.4", what);
    }
}
