package org.beian.filing.record;

import java.time.Instant;

/**
 * Logged read of a record.
 *
 * @param field what was shown: a JSON pointer or the name of a part; null for the whole
 * @param reason the reader's, or null
 */
public record ReadLine(
        long id,
        Instant at,
        String actor,
        Long unitId,
        long application,
        String basis,
        String field,
        String reason) {}
