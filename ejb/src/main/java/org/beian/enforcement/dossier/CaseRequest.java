package org.beian.enforcement.dossier;

import java.time.LocalDate;

/**
 * Case to be opened from a clue.
 *
 * @param clueVersion the version that the caller saw
 * @param violation code of the table of violations
 * @param occurredOn day of the act
 * @param facts 4 to 2000 characters
 * @param party name; of a filing's sponsor or of a provider exactly as registered
 * @param address of the party; may be empty
 */
public record CaseRequest(
        String clueId,
        int clueVersion,
        String violation,
        LocalDate occurredOn,
        String facts,
        String party,
        String address,
        Officer first,
        Officer second) {}
