package org.beian.party;

import org.beian.law.Declined;

/** An officer's name, phone or e-mail is missing or wrong; the argument names the field. */
public class OfficerIncomplete extends Declined {

    private static final long serialVersionUID = 1L;

    OfficerIncomplete(String field) {
        super(Kind.UNPROCESSABLE, "OFFICER_INCOMPLETE", "7.1", field);
    }
}
