package org.beian.party;

import org.beian.law.Declined;

/** A reseller's name or credit code is missing or wrong; the argument names the field. */
public class ResellerIncomplete extends Declined {

    private static final long serialVersionUID = 1L;

    ResellerIncomplete(String field) {
        super(Kind.UNPROCESSABLE, "RESELLER_INCOMPLETE", "7.6", field);
    }
}
