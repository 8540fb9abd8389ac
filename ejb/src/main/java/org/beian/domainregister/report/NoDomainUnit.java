package org.beian.domainregister.report;

import org.beian.law.Declined;

/** The unit is neither a registry nor a registrar today. */
public class NoDomainUnit extends Declined {

    private static final long serialVersionUID = 1L;

    public NoDomainUnit() {
        super(Kind.FORBIDDEN, "NO_DOMAIN_UNIT", "10.1");
    }
}
