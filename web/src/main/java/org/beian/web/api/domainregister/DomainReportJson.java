package org.beian.web.api.domainregister;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.beian.domainregister.report.DomainReport;

/**
 * JSON view of a domain report. Members without a value are null, not absent.
 *
 * @param first whether the register held nothing of the unit before
 * @param rows number of rows read, and number of rows for each kind of finding
 * @param changes numbers of domains added, changed and ended
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record DomainReportJson(
        String id,
        String unit,
        String importId,
        String type,
        long sequence,
        Long missingFrom,
        Long missingTo,
        LocalDate receivedOn,
        boolean first,
        Map<String, Long> rows,
        Map<String, Long> changes,
        String state,
        String opinion,
        Instant decidedAt,
        Map<String, String> links) {

    private static final String BASE = "/api/v1/domain-reports";

    static DomainReportJson of(DomainReport report, String unit) {
        String self = BASE + "/" + report.id();
        return new DomainReportJson(
                report.id().toString(),
                unit,
                report.importId().toString(),
                report.type().name(),
                report.sequence(),
                report.missingFrom(),
                report.missingTo(),
                report.receivedOn(),
                report.isFirst(),
                Map.of(
                        "read", report.rowsRead(),
                        "refused", report.rowsRefused(),
                        "late", report.rowsLate(),
                        "shared", report.rowsShared(),
                        "unmatched", report.rowsUnmatched(),
                        "twice", report.rowsTwice(),
                        "incomplete", report.rowsIncomplete()),
                Map.of(
                        "added", report.added(),
                        "changed", report.changed(),
                        "ended", report.ended()),
                report.state().name(),
                report.opinion(),
                report.decidedAt(),
                Map.of("self", self, "findings", self + "/findings"));
    }
}
