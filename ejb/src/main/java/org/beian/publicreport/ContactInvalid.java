package org.beian.publicreport;

import org.beian.law.Declined;

/** A telephone or fax number or an e-mail address is missing or none; the argument names it. */
public class ContactInvalid extends Declined {

    private static final long serialVersionUID = 1L;

    ContactInvalid(String field) {
        super(Kind.UNPROCESSABLE, "CONTACT_INVALID", "6.9", field);
    }
}
