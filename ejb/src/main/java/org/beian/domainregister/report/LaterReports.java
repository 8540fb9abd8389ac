package org.beian.domainregister.report;

import java.util.List;
import java.util.stream.Collectors;
import org.beian.domainregister.record.ReportType;

/**
 * Reports of a unit that took effect under higher numbers while an earlier one waited after a
 * failure: their records are newer, and stay.
 */
public record LaterReports(List<DomainReport> reports) {

    /** Whether a full file is among them, which replaces everything older. */
    public boolean replaceAll() {
        return reports.stream().anyMatch(report -> report.type() == ReportType.FULL);
    }

    /**
     * SQL condition, appended to others: the record {@code r} is missing or comes from none of
     * these reports.
     */
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
