package org.beian.enforcement.dossier;

import java.time.LocalDate;

/**
 * Case to be opened from a clue.
 *
 * @param clueVersion the version that the caller saw
 * @param violation code of the table of violations
 * @param occurredOn day of the act
 * @param facts 4 to 2000 characters
 * @param provider code of the access provider that is the party; blank for anybody else
 * @param party name of one whom no register names; blank for the sponsor of the filing
 * @param address of the party; may be empty
 */
public record CaseRequest(
        String clueId,
        int clueVersion,
        String violation,
        LocalDate occurredOn,
        String facts,
        String provider,
        String party,
        String address,
        Officer first,
        Officer second) {}
