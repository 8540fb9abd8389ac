package org.beian.party;

import java.time.LocalDate;
import java.util.Set;
import org.beian.value.Province;

/**
 * CDI event that a provider's roster changed (7.1), fired in the transaction of the change; the
 * observers keep it for the bureaus and tell them.
 *
 * @param unitId the provider
 * @param officerId the officer who joined, left, handed over or was corrected
 * @param successorId the officer who took over; null without one
 * @param on day from which it counts: the first, or the last one on duty
 * @param provinces of the provider's remit today, whose bureaus are to be told
 * @param note what was handed over, or why it was corrected; null for who joins
 */
public record OfficerChanged(
        Kind kind,
        Long unitId,
        Long officerId,
        Long successorId,
        LocalDate on,
        Set<Province> provinces,
        String note) {

    /** What happened to the roster. */
    public enum Kind {
        JOINED,
        HANDED_OVER,
        LEFT,
        CORRECTED
    }
}
