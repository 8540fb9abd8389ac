package org.beian.filing.mandate;

import org.beian.law.Declined;

/** A provider passes on only what an officer of its roster has verified. */
public class VerificationMissing extends Declined {

    private static final long serialVersionUID = 1L;

    VerificationMissing(String officer) {
        super(Kind.UNPROCESSABLE, "VERIFICATION_MISSING", "12.2", officer);
    }
}
