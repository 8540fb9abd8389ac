package org.beian.ipregister.unit;

import org.beian.law.Declined;

/** Somebody else changed what the unit is meanwhile. */
public class IpUnitStale extends Declined {

    private static final long serialVersionUID = 1L;

    public IpUnitStale() {
        super(Kind.STALE, "IP_UNIT_STALE", "9.1");
    }
}
