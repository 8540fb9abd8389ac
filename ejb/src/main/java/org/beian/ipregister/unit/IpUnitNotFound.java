package org.beian.ipregister.unit;

import org.beian.law.Declined;

/** No such unit files addresses, or the caller has no part in it. */
public class IpUnitNotFound extends Declined {

    private static final long serialVersionUID = 1L;

    public IpUnitNotFound() {
        super(Kind.NOT_FOUND, "IP_UNIT_NOT_FOUND", "9.1");
    }
}
