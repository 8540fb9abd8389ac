package org.beian.ipregister;

import org.beian.law.Declined;

/** The decision needs a text of 1 to 2000 characters. */
public class IpOpinionMissing extends Declined {

    private static final long serialVersionUID = 1L;

    IpOpinionMissing(int longest) {
        super(Kind.UNPROCESSABLE, "IP_OPINION_MISSING", "19.3", longest);
    }
}
