package org.beian.filing.application;

import org.beian.filing.FilingRefusal;
import org.beian.law.RequestRejected;

/** Refusal of a change because the application changed since the caller last saw it. */
public class FilingStale extends RequestRejected {

    private static final long serialVersionUID = 1L;

    public FilingStale(Long id) {
        super(FilingRefusal.FILING_STALE, id);
    }
}
