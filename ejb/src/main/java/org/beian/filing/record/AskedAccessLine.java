package org.beian.filing.record;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Application for access on a record card (article 11).
 *
 * @param provider id of the unit that was asked
 * @param filingNumber given or compared; null before
 * @param state as the procedure of access names it
 * @param endedOn day of the refusal or the stop, or null
 * @param reason of the refusal or the stop, or null
 */
public record AskedAccessLine(
        long id,
        Long provider,
        String website,
        String filingNumber,
        String state,
        Instant createdAt,
        LocalDate endedOn,
        String reason) {}
