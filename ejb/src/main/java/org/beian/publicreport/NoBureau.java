package org.beian.publicreport;

import org.beian.law.Declined;

/** The caller's unit is no bureau. */
public class NoBureau extends Declined {

    private static final long serialVersionUID = 1L;

    NoBureau() {
        super(Kind.NOT_FOUND, "NO_BUREAU", "6.9");
    }
}
