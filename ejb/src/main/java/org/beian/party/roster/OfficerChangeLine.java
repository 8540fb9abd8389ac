package org.beian.party.roster;

import java.time.Instant;
import java.time.LocalDate;
import org.beian.party.OfficerChanged;

/**
 * Change of a roster as a bureau lists it.
 *
 * @param provider name of the provider
 * @param name of the officer who joined, left, handed over or was corrected, as it was then
 * @param successor name of who took over; null without one
 * @param on first or last day on duty
 * @param note what was handed over, or why it was corrected; null for who joins
 * @param notedBy user name of who took note of it at the bureau; null as long as it waits
 */
public record OfficerChangeLine(
        Long id,
        Long unitId,
        String provider,
        OfficerChanged.Kind kind,
        String name,
        String successor,
        LocalDate on,
        String note,
        Instant recordedAt,
        Instant notedAt,
        String notedBy) {

    /** Whether the bureau has taken no note of it yet. */
    public boolean isWaiting() {
        return notedAt == null;
    }
}
