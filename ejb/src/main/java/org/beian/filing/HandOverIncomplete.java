package org.beian.filing;

import org.beian.law.Declined;

/** Officer, guidance or address of a hand-over are missing or wrong. */
public class HandOverIncomplete extends Declined {

    private static final long serialVersionUID = 1L;

    /**
     * @param field officer, guidance or email
     */
    HandOverIncomplete(String field, String found) {
        super(Kind.UNPROCESSABLE, "HAND_OVER_INCOMPLETE", "12.6", field, found);
    }
}
