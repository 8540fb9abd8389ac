package org.beian.access.application;

import java.util.List;

/**
 * Application for access as it was entered, not validated yet (11.1). Lists are never null;
 * everything else may be.
 *
 * @param provider code of the provider's unit; named by a sponsor, left out or its own by a
 *     provider
 * @param customer the customer that a provider records; null when a sponsor applies itself
 * @param reference the provider's own reference, at most 100 characters, or null
 * @param websiteName 1 to 512 characters
 * @param domains 1 to 50 independent domains, in any spelling
 * @param methods rows of the code table {@code access-methods}
 * @param places GB/T 2260 codes of the provinces where the servers stand
 */
public record AccessRequest(
        String provider,
        Customer customer,
        String reference,
        String websiteName,
        List<String> domains,
        List<String> methods,
        List<String> places) {

    public AccessRequest {
        domains = domains == null ? List.of() : List.copyOf(domains);
        methods = methods == null ? List.of() : List.copyOf(methods);
        places = places == null ? List.of() : List.copyOf(places);
    }

    /**
     * Customer without an account, who applied directly at the provider.
     *
     * @param name 1 to 255 characters
     * @param contactName at most 128 characters, or null
     * @param phone at most 60 characters, or null
     * @param email one address, to which the mails of this application go, or null
     */
    public record Customer(String name, String contactName, String phone, String email) {}
}
