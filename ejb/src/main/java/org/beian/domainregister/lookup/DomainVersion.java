package org.beian.domainregister.lookup;

import java.time.LocalDate;
import java.util.Map;

/**
 * Version of a domain's record: the content that a unit reported, with its period of validity.
 *
 * @param unitName name of the reporting unit
 * @param items by the columns of the file; personal ones masked for whoever may not see them
 * @param from first day of validity
 * @param to first day on which it was no longer valid; null while it is
 * @param ending CHANGED, DELETED or LAPSED; null while it is valid
 */
public record DomainVersion(
        String domain,
        Long unitId,
        String unitName,
        Map<String, String> items,
        LocalDate registered,
        LocalDate expires,
        LocalDate from,
        LocalDate to,
        String ending) {

    boolean heldOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
