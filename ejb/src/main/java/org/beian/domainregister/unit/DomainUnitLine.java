package org.beian.domainregister.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A unit that reports domains, with what it reported.
 *
 * @param province region code of its seat; null for a unit of the whole country
 * @param remit top levels whose names it has to report today, as the table of remits writes them:
 *     {@code *HAN} for every one in Han script, {@code *} for all that are not named
 * @param lastReport the newest that took effect; null before the first
 * @param lastReportOn day in Shanghai; null before the first
 * @param records in force, counted up to 1,000
 * @param open reports that wait for the ministry or the unit, counted up to 1,000
 * @param late rows reported too late within the last twelve months (10.3)
 */
public record DomainUnitLine(
        Long id,
        String code,
        String name,
        String province,
        Set<DomainUnitKind> kinds,
        List<String> remit,
        Long lastReport,
        LocalDate lastReportOn,
        int records,
        int open,
        long late) {

    public DomainUnitLine {
        kinds = Set.copyOf(kinds);
        remit = List.copyOf(remit);
    }
}
