package org.beian.filing.record;

import java.time.Instant;

/**
 * Letter on a record card.
 *
 * @param caseType of what it is about
 * @param caseId of what it is about
 * @param issuerId unit of the authority that issued it
 */
public record LetterLine(
        long id,
        String number,
        String kind,
        String caseType,
        long caseId,
        long issuerId,
        Instant issuedAt) {}
