package org.beian.access.notice;

import java.util.List;
import org.beian.value.Authority;

/**
 * Access that a provider has to stop, or may resume, and why.
 *
 * @param ground on which it has to be stopped, or had to be
 * @param authority that orders it
 * @param accessId its key in the register; null where nothing is filed
 * @param filingNumber of the website; null where nothing is filed
 * @param websiteName its name, or its domain where nothing is filed
 * @param resellers the chain from the provider down (7.6); empty for direct access
 * @param citation number of the letter on which the notice rests; null for none
 * @param siteFiled whether the website stays filed without this access
 */
public record OrderedAccess(
        AccessOrder ordered,
        StopAccessGround ground,
        Authority authority,
        Long providerId,
        Long accessId,
        String filingNumber,
        String websiteName,
        List<String> domains,
        List<String> addresses,
        List<String> resellers,
        String citation,
        boolean siteFiled) {

    public OrderedAccess {
        domains = List.copyOf(domains);
        addresses = List.copyOf(addresses);
        resellers = List.copyOf(resellers);
    }

    /**
     * The access of a notice that could not be carried out, to be stopped all the same.
     *
     * @param resellers the chain as it is filed
     */
    static OrderedAccess again(StopAccessNotice reported, List<String> resellers) {
        return new OrderedAccess(
                AccessOrder.STOP,
                reported.ground(),
                reported.authority(),
                reported.providerId(),
                reported.accessId(),
                reported.filingNumber(),
                reported.websiteName(),
                reported.domains(),
                reported.addresses(),
                resellers,
                reported.letterNumber(),
                false);
    }

    /** This filed access as one that may be resumed after the notice that stopped it. */
    OrderedAccess resumedAfter(StopAccessNotice stopped) {
        return new OrderedAccess(
                AccessOrder.RESUME,
                stopped.ground(),
                authority,
                providerId,
                accessId,
                filingNumber,
                websiteName,
                domains,
                addresses,
                resellers,
                stopped.letterNumber(),
                siteFiled);
    }
}
