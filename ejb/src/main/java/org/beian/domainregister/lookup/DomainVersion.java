package org.beian.domainregister.lookup;

import java.time.LocalDate;
import java.util.Map;

/**
 * What a unit reported of a domain, and when it was so.
 *
 * @param unitName who reports it
 * @param items by the columns of the file; personal ones masked for whoever may not see them
 * @param from first day on which it was so
 * @param to first day on which it was no longer so; null while it is
 * @param ending CHANGED, DELETED or LAPSED; null while it is so
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
