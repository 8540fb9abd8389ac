package org.beian.domainregister.unit;

import org.beian.law.Declined;

/** A colleague named another contact since the caller last saw it. */
public class ContactStale extends Declined {

    private static final long serialVersionUID = 1L;

    ContactStale() {
        super(Kind.STALE, "DOMAIN_CONTACT_STALE", "10.3");
    }
}
