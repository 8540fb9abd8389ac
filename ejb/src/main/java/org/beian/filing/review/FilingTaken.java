package org.beian.filing.review;

import org.beian.law.Declined;

/** Another reviewer works on the application. */
public class FilingTaken extends Declined {

    private static final long serialVersionUID = 1L;

    FilingTaken(String reviewer, String since) {
        super(Kind.CONFLICT, "FILING_TAKEN", "6.1", reviewer, since);
    }
}
