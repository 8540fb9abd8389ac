package org.beian.domainregister.unit;

import org.beian.law.Declined;

/** There is no such unit that reports domains. */
public class DomainUnitNotFound extends Declined {

    private static final long serialVersionUID = 1L;

    DomainUnitNotFound() {
        super(Kind.NOT_FOUND, "DOMAIN_UNIT_NOT_FOUND", "10.1");
    }
}
