package org.beian.filing.mandate;

import org.beian.law.Declined;

/** An application is entrusted to a provider only with the sponsor's mandate. */
public class MandateMissing extends Declined {

    private static final long serialVersionUID = 1L;

    MandateMissing(Long id) {
        super(Kind.UNPROCESSABLE, "MANDATE_MISSING", "12.1", id);
    }
}
