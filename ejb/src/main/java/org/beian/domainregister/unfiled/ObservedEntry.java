package org.beian.domainregister.unfiled;

import org.beian.value.DomainName;
import org.beian.value.InvalidValue;
import org.beian.value.IpRange;

/**
 * Entry of an observation as written: a domain, and perhaps the address at which it was seen.
 *
 * @param domain in any spelling, also a name below the independent domain
 * @param address null when none was given
 */
public record ObservedEntry(String domain, String address) {

    private static final int LONGEST_WRITTEN = 300;
    private static final int LONGEST_ADDRESS = 45;

    /** Entry as the table stores it; {@code fault} is null when it can be read. */
    record Read(String written, String domain, String address, String fault) {}

    Read read() {
        String written =
                domain.length() <= LONGEST_WRITTEN ? domain : domain.substring(0, LONGEST_WRITTEN);
        String kept = written.replace("\0", "");
        try {
            String at = address == null ? null : single(address);
            return DomainName.parse(domain)
                    .independentDomain()
                    .map(found -> new Read(kept, found.toString(), at, null))
                    .orElseGet(() -> new Read(kept, null, null, "DOMAIN_NOT_REGISTRABLE"));
        } catch (InvalidValue fault) {
            return new Read(kept, null, null, fault.code());
        }
    }

    private static String single(String text) {
        if (text.length() > LONGEST_ADDRESS) {
            throw new InvalidValue("IP_SYNTAX");
        }
        IpRange range = IpRange.parse(text);
        if (!range.startHex().equals(range.endHex())) {
            throw new InvalidValue("IP_SYNTAX");
        }
        return range.toString();
    }
}
