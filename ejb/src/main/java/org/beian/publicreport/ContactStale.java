package org.beian.publicreport;

import org.beian.law.Declined;

/** A colleague published another contact since the caller last saw it. */
public class ContactStale extends Declined {

    private static final long serialVersionUID = 1L;

    ContactStale() {
        super(Kind.STALE, "CONTACT_STALE", "6.9");
    }
}
