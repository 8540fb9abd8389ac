package org.beian.filing.application;

import org.beian.law.Declined;

/** The application is in the hands of the provider to whom the sponsor entrusted it. */
public class FilingWithProvider extends Declined {

    private static final long serialVersionUID = 1L;

    FilingWithProvider(Long id, FilingState state) {
        super(Kind.CONFLICT, "FILING_WITH_PROVIDER", "12.1", id, state);
    }
}
