package org.beian.domainregister.report;

import java.util.List;
import java.util.stream.Collectors;
import org.beian.domainregister.record.ReportType;

/**
 * What a unit's reports of higher numbers brought while one waited that had failed on its way: it
 * is newer, and stays.
 */
public record LaterReports(List<DomainReport> reports) {

    /** Whether a whole file is among them, after which nothing older counts. */
    public boolean replaceAll() {
        return reports.stream().anyMatch(report -> report.type() == ReportType.FULL);
    }

    /** A condition on records {@code r}: that none of these brought it. */
    public String broughtNot() {
        if (reports.isEmpty()) {
            return "";
        }
        return reports.stream()
                .map(report -> String.valueOf(report.importId()))
                .collect(
                        Collectors.joining(
                                ", ", " and (r.domain is null or r.import_id not in (", "))"));
    }
}
