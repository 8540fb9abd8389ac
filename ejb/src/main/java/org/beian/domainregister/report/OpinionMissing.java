package org.beian.domainregister.report;

import org.beian.law.Declined;

/** A decision needs words: 4 to 1000 characters. */
public class OpinionMissing extends Declined {

    private static final long serialVersionUID = 1L;

    OpinionMissing(int longest) {
        super(Kind.INVALID, "OPINION_MISSING", "10.2", longest);
    }
}
