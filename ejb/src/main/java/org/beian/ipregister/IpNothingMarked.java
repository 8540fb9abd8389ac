package org.beian.ipregister;

import org.beian.law.Declined;

/** The unit is that already. */
public class IpNothingMarked extends Declined {

    private static final long serialVersionUID = 1L;

    IpNothingMarked() {
        super(Kind.UNPROCESSABLE, "IP_NOTHING_MARKED", "9.1");
    }
}
