package org.beian.filing.reading;

import org.beian.law.Declined;

/** Personal data is shown for a reason only (principle 3). */
public class UnmaskingWithoutReason extends Declined {

    private static final long serialVersionUID = 1L;

    UnmaskingWithoutReason(String pointer) {
        super(Kind.UNPROCESSABLE, "UNMASKING_WITHOUT_REASON", "3", pointer);
    }
}
