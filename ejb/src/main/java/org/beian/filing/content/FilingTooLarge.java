package org.beian.filing.content;

import org.beian.law.Declined;

/** An application holds more than one request may. */
public class FilingTooLarge extends Declined {

    private static final long serialVersionUID = 1L;

    public FilingTooLarge(int most) {
        super(Kind.TOO_LARGE, "FILING_TOO_LARGE", null, most / 1024);
    }
}
