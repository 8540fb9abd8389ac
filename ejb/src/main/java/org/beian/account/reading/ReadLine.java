package org.beian.account.reading;

import java.time.Instant;

/**
 * Read of data that is not public, as the authorities list it.
 *
 * @param person name of who read; null for who has no account
 * @param unit name of its unit; null for none
 * @param field JSON pointer of what was shown, or name of the file; null for the whole
 * @param reason given, or filter of the file; null for none
 * @param lines of a file; null for other reads, and for a file that broke off with its server
 */
public record ReadLine(
        Long id,
        Instant at,
        String person,
        String unit,
        String caseType,
        Long caseId,
        String basis,
        String field,
        String reason,
        Long lines) {}
