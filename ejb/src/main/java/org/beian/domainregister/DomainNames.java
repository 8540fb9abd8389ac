package org.beian.domainregister;

import org.beian.value.DomainName;

/** Names of the tables as people read them. */
final class DomainNames {

    private DomainNames() {}

    static String shown(String stored) {
        return DomainName.parse(stored).unicode();
    }
}
