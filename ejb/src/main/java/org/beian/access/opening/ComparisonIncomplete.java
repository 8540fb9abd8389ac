package org.beian.access.opening;

import org.beian.law.Declined;

/** Too little was given to confirm a filing: at least the subject's name and the domains. */
public class ComparisonIncomplete extends Declined {

    private static final long serialVersionUID = 1L;

    ComparisonIncomplete() {
        super(Kind.UNPROCESSABLE, "COMPARISON_INCOMPLETE", "11.3.1");
    }
}
