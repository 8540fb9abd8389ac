package org.beian.domainregister.report;

import org.beian.value.DomainName;

/** Names of the tables as people read them. */
public final class DomainNames {

    private DomainNames() {}

    public static String shown(String stored) {
        return DomainName.parse(stored).unicode();
    }
}
