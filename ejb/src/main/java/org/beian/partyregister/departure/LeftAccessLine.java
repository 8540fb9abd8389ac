package org.beian.partyregister.departure;

import java.time.Instant;
import java.time.LocalDate;
import org.beian.cancellation.departure.LeftAccessState;

/**
 * Line of the list of accesses that providers leave, of public data only (3).
 *
 * @param provider name of the unit that ends
 * @param lastDay of the provider
 * @param letterId the letter that told the sponsor; null for none
 * @param authority code of the authority of the filing
 * @param applicationId the application under which the filing and the letter are read
 * @param clearingId the clearing whose clock runs; null for none
 * @param mendBy last day of the sponsor in that clearing; null for none
 * @param clearBy last day of the authority in it; null for none
 */
public record LeftAccessLine(
        Long id,
        LeftAccessState state,
        Long unitId,
        String provider,
        String subjectName,
        String websiteName,
        String filingNumber,
        LocalDate lastDay,
        Long letterId,
        Instant toldAt,
        Instant settledAt,
        String authority,
        Long subjectId,
        Long applicationId,
        Long clearingId,
        LocalDate mendBy,
        LocalDate clearBy) {}
