package org.beian.filing.record;

import java.time.Instant;
import java.time.LocalDate;
import org.beian.domainregister.unfiled.UnfiledState;

/**
 * Task of a provider on a domain of the subject that was served without filing (7.4).
 *
 * @param domain A-label
 * @param provider id of the unit that serves it
 * @param due last day by which the provider had to act
 */
public record UnfiledTaskLine(
        long id,
        String domain,
        Long provider,
        Instant foundAt,
        LocalDate due,
        UnfiledState state) {}
