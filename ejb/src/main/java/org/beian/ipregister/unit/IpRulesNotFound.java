package org.beian.ipregister.unit;

import org.beian.law.Declined;

/** The unit has no such rules on file, or the caller may not read them. */
public class IpRulesNotFound extends Declined {

    private static final long serialVersionUID = 1L;

    IpRulesNotFound() {
        super(Kind.NOT_FOUND, "IP_RULES_NOT_FOUND", "9.4");
    }
}
