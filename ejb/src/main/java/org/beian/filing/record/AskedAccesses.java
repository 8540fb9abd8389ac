package org.beian.filing.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Applications for access of a subject; implemented by the procedure of access. */
public interface AskedAccesses {

    /**
     * Application for access on a record card (article 11).
     *
     * @param provider id of the unit that was asked
     * @param filingNumber given or compared; null before
     * @param state as the procedure of access names it
     * @param endedOn day of the refusal or the stop, or null
     * @param reason of the refusal or the stop, or null
     */
    record Line(
            long id,
            Long provider,
            String website,
            String filingNumber,
            String state,
            Instant createdAt,
            LocalDate endedOn,
            String reason) {}

    /**
     * Applications of a sponsor's unit, and those with a filing number, the latest first.
     *
     * @param sponsorId null for a subject without account
     * @param filingNumbers of the subject and its websites
     * @param before only those with a lower id
     * @param limit most rows
     */
    List<Line> of(Long sponsorId, Collection<String> filingNumbers, long before, int limit);
}
