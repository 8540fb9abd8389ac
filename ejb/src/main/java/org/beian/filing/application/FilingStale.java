package org.beian.filing.application;

import org.beian.law.Declined;

/** The application changed since the caller last saw it. */
public class FilingStale extends Declined {

    private static final long serialVersionUID = 1L;

    public FilingStale(Long id) {
        super(Kind.STALE, "FILING_STALE", null, id);
    }
}
