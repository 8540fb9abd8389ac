package org.beian.domainregister.report;

import org.beian.value.DomainName;

/** Conversion of stored domain names (A-labels) to Unicode for display. */
public final class DomainNames {

    private DomainNames() {}

    public static String shown(String stored) {
        return DomainName.parse(stored).unicode();
    }
}
