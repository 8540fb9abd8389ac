package org.beian.domainregister.unit;

import org.beian.domainregister.DomainRefusal;
import org.beian.law.RequestRejected;

/** Exception for a unit's contact of which an item is missing or invalid (10.3). */
public class ContactInvalid extends RequestRejected {

    private static final long serialVersionUID = 1L;

    ContactInvalid(String item) {
        super(DomainRefusal.CONTACT_INVALID, item);
    }

    /** {@code name}, {@code phone}, {@code email} or {@code changedOn}. */
    public String item() {
        return arguments().get(0);
    }
}
