package org.beian.filing.review;

import org.beian.law.Declined;

/** A refusal names at least one reason of the list, valid today. */
public class ReasonsMissing extends Declined {

    private static final long serialVersionUID = 1L;

    ReasonsMissing(String code) {
        super(Kind.UNPROCESSABLE, "REFUSAL_REASONS_MISSING", "12.4", code);
    }
}
