package org.beian.ipregister.unit;

import org.beian.law.Declined;

/** Levels are 1 to 9. */
public class IpLevelInvalid extends Declined {

    private static final long serialVersionUID = 1L;

    public IpLevelInvalid() {
        super(Kind.UNPROCESSABLE, "IP_LEVEL_INVALID", "9.1");
    }
}
