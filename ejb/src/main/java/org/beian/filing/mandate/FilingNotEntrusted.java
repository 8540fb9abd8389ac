package org.beian.filing.mandate;

import org.beian.law.Declined;

/** The provider began the application itself: there is no sponsor to send it back to. */
public class FilingNotEntrusted extends Declined {

    private static final long serialVersionUID = 1L;

    FilingNotEntrusted(Long id) {
        super(Kind.CONFLICT, "FILING_NOT_ENTRUSTED", "12.2", id);
    }
}
