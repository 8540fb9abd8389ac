package org.beian.ipregister.unit;

import org.beian.law.Declined;

/** The unit is that already. */
public class IpNothingMarked extends Declined {

    private static final long serialVersionUID = 1L;

    public IpNothingMarked() {
        super(Kind.UNPROCESSABLE, "IP_NOTHING_MARKED", "9.1");
    }
}
