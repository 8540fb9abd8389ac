package org.beian.filing.reading;

import org.beian.filing.application.FilingState;
import org.beian.law.Declined;

/** The application was decided or moved on meanwhile; tells who did what and when. */
public class FilingDecided extends Declined {

    private static final long serialVersionUID = 1L;

    public FilingDecided(FilingState state, String who, String when) {
        super(Kind.CONFLICT, "FILING_DECIDED", "6.1", state, who, when);
    }
}
