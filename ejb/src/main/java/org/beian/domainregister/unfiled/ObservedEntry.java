package org.beian.domainregister.unfiled;

import java.util.Optional;
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

    /** Fault of an entry whose address the provider has not filed as its own. */
    public static final String NOT_OWN = "ADDRESS_NOT_OWN";

    private static final int LONGEST_WRITTEN = 300;
    private static final int LONGEST_ADDRESS = 45;

    /** Entry as the table stores it; {@code fault} is null when it can be read. */
    record Read(String written, String domain, String address, String fault) {

        /** The address; empty where there is none. */
        Optional<IpRange> at() {
            return Optional.ofNullable(address).map(IpRange::parse);
        }

        /** The same as an entry of another's address, of which nothing is kept but its text. */
        Read notOwn() {
            return new Read(written, null, null, NOT_OWN);
        }
    }

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
