package org.beian.party;

import org.beian.law.Declined;

/** A change of officer needs a record of what was handed over. */
public class HandOverNoteMissing extends Declined {

    private static final long serialVersionUID = 1L;

    HandOverNoteMissing(int longest) {
        super(Kind.UNPROCESSABLE, "HAND_OVER_NOTE_MISSING", "7.1", longest);
    }
}
