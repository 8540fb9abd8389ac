package org.beian.domainregister.unit;

import org.beian.law.Declined;

/** The unit has named no contact for domain filing yet. */
public class ContactNotNamed extends Declined {

    private static final long serialVersionUID = 1L;

    ContactNotNamed() {
        super(Kind.NOT_FOUND, "DOMAIN_CONTACT_NOT_NAMED", "10.3");
    }
}
