package org.beian.party;

import org.beian.law.Declined;

/** No such officer on the caller's own roster. */
public class OfficerUnknown extends Declined {

    private static final long serialVersionUID = 1L;

    OfficerUnknown() {
        super(Kind.NOT_FOUND, "OFFICER_UNKNOWN", "7.1");
    }
}
