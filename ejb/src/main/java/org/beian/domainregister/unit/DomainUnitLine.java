package org.beian.domainregister.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Row in the list of units that report domains, with figures on their reports.
 *
 * @param province region code of its seat; null for a unit of the whole country
 * @param remit top levels whose names it has to report today, as the table of remits writes them:
 *     {@code *HAN} for every one in Han script, {@code *} for all that are not named
 * @param lastReport id of the newest report that took effect; null before the first
 * @param lastReportOn day of its receipt in Shanghai; null before the first
 * @param records in force; 1,001 stands for more than 1,000
 * @param open reports that wait for the ministry or the unit; 1,001 stands for more than 1,000
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
