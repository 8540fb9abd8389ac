package org.beian.party;

import org.beian.law.Declined;

/** A reseller cannot stand below itself. */
public class ResellerCycle extends Declined {

    private static final long serialVersionUID = 1L;

    ResellerCycle(String name) {
        super(Kind.CONFLICT, "RESELLER_CYCLE", "7.6", name);
    }
}
