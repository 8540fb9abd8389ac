package org.beian.filing.record;

import java.time.Instant;
import org.beian.filing.register.IcpVersion;
import org.beian.filing.register.RegisterState;

/**
 * Version of a subject or a website on a record card.
 *
 * @param id key of its place in the list
 * @param filingNumber of the subject or of the website
 * @param version 1 for the first of this subject or website
 * @param validTo null while it is in force
 * @param cause the act from which it comes, such as the kind of the application
 * @param application null for an act without one
 */
public record VersionLine(
        long id,
        String filingNumber,
        int version,
        RegisterState state,
        Instant validFrom,
        Instant validTo,
        String cause,
        Long application) {

    static VersionLine of(IcpVersion version) {
        return new VersionLine(
                version.id(),
                version.filingNumber(),
                version.number(),
                version.state(),
                version.validFrom(),
                version.validTo(),
                version.cause(),
                version.applicationId());
    }
}
