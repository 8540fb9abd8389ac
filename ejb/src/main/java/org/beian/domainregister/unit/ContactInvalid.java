package org.beian.domainregister.unit;

import org.beian.law.Declined;

/** An item of a unit's contact is missing or none. */
public class ContactInvalid extends Declined {

    private static final long serialVersionUID = 1L;

    ContactInvalid(String item) {
        super(Kind.INVALID, "CONTACT_INVALID", "10.3", item);
    }

    /** {@code name}, {@code phone}, {@code email} or {@code changedOn}. */
    public String item() {
        return arguments().get(0);
    }
}
