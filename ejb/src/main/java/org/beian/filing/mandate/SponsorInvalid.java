package org.beian.filing.mandate;

import org.beian.law.Declined;

/** The name of the unit that registers is missing or too long. */
public class SponsorInvalid extends Declined {

    private static final long serialVersionUID = 1L;

    SponsorInvalid() {
        super(Kind.UNPROCESSABLE, "SPONSOR_INVALID", "13.1");
    }
}
