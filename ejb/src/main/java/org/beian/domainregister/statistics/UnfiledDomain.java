package org.beian.domainregister.statistics;

import org.beian.domainregister.report.DomainNames;

/**
 * Domain of the register that had no filing at the end of a month.
 *
 * @param domain A-label
 * @param province of the registrant by its code; null for none
 */
public record UnfiledDomain(String domain, String registrar, String province) {

    /** The domain in Unicode. */
    public String unicode() {
        return DomainNames.shown(domain);
    }
}
