package org.beian.access.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.beian.value.IpRange;

/**
 * View of an application for access, for its sponsor and its provider.
 *
 * @param providerCode code of the provider's unit, as an application for a filing names it
 * @param sponsor name of the applicant: the sponsor's unit, or the provider's customer
 * @param sponsorHasAccount whether the sponsor applied itself and sees the application
 * @param reference the provider's own reference, or null
 * @param domains A-labels in the order of the alphabet
 * @param methods rows of the code table {@code access-methods}
 * @param places GB/T 2260 codes of the provinces where the servers stand
 * @param ips the pre-assigned addresses; empty before the pre-assignment
 * @param lapsesOn last day of the pre-assignment, or null
 * @param lapsed whether that day is past and nothing was opened
 * @param filingNumber the website's number once it was given, compared or opened with; else null
 * @param given whether the sponsor told the provider of its filing (11.3.1)
 * @param comparison null before one
 * @param opened null before the opening
 * @param ended the refusal or the stop; null as long as there is none
 */
public record AccessStatus(
        String id,
        AccessState state,
        String providerCode,
        String providerName,
        String sponsor,
        boolean sponsorHasAccount,
        Contact contact,
        String reference,
        List<String> domains,
        String websiteName,
        List<String> methods,
        List<String> places,
        List<IpRange> ips,
        LocalDate lapsesOn,
        boolean lapsed,
        String filingNumber,
        boolean given,
        Comparison comparison,
        Step opened,
        Step ended,
        Instant createdAt,
        int version) {

    /** Contact data of the applicant; each may be null. Phone and e-mail are personal data. */
    public record Contact(String name, String phone, String email) {}

    /**
     * Comparison of the filing by the provider (11.3.1).
     *
     * @param officer who compared
     * @param reason of a refusal, else null
     */
    public record Comparison(ComparisonResult result, Instant at, String officer, String reason) {}

    /**
     * Opening, refusal or stop of an access.
     *
     * @param officer who answered for it; null where it ended with its provider
     * @param reason or null
     */
    public record Step(LocalDate on, String officer, String reason) {}
}
