package org.beian.access.notice;

import java.util.List;
import org.beian.value.Authority;

/**
 * Access that a provider has to stop, and why.
 *
 * @param authority that orders it
 * @param accessId key in the register; null where nothing is filed
 * @param filingNumber of the website; null where nothing is filed
 * @param websiteName its name, or its domain where nothing is filed
 * @param resellers the chain from the provider down (7.6); empty for direct access
 * @param citation number of the letter on which the notice rests; null for none
 */
public record AccessToStop(
        StopAccessGround ground,
        Authority authority,
        Long providerId,
        Long accessId,
        String filingNumber,
        String websiteName,
        List<String> domains,
        List<String> addresses,
        List<String> resellers,
        String citation) {

    public AccessToStop {
        domains = List.copyOf(domains);
        addresses = List.copyOf(addresses);
        resellers = List.copyOf(resellers);
    }
}
