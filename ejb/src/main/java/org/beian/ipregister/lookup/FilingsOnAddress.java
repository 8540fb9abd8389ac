package org.beian.ipregister.lookup;

import java.util.List;
import org.beian.value.IpRange;

/**
 * Query of the ICP filings that name an address: declared here, provided by the register of
 * filings.
 */
public interface FilingsOnAddress {

    /**
     * A filed website that is served from an address.
     *
     * @param filingNumber of the website
     * @param website its name
     * @param provider name of the unit that gives the access
     */
    record Filed(String filingNumber, String website, String provider, IpRange range) {}

    /** Websites with open access on the range, at most that many. */
    List<Filed> on(IpRange range, int most);
}
