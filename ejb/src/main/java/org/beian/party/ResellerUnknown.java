package org.beian.party;

import org.beian.law.Declined;

/** No such reseller of the caller's own, or one that ended. */
public class ResellerUnknown extends Declined {

    private static final long serialVersionUID = 1L;

    ResellerUnknown() {
        super(Kind.NOT_FOUND, "RESELLER_UNKNOWN", "7.6");
    }
}
