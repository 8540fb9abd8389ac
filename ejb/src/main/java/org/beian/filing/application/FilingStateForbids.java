package org.beian.filing.application;

import org.beian.law.Declined;

/** The application's state does not allow what was asked. */
public class FilingStateForbids extends Declined {

    private static final long serialVersionUID = 1L;

    public FilingStateForbids(Long id, FilingState state) {
        super(Kind.CONFLICT, "FILING_STATE_FORBIDS", null, id, state);
    }
}
