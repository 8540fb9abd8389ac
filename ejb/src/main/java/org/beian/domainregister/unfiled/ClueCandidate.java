package org.beian.domainregister.unfiled;

import java.time.LocalDate;

/**
 * Domain of the register without filing that was seen on a provider's network in the country.
 *
 * @param providerName name of the provider that saw it last
 * @param seenOn day in Shanghai
 */
public record ClueCandidate(
        String domain, String unicode, String providerName, String address, LocalDate seenOn) {}
