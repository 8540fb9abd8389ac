package org.beian.web.api.domainregister;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.beian.domainregister.report.DomainReport;

/**
 * A report of domains. Members without a value are null, not absent.
 *
 * @param first whether the register held nothing of the unit before
 * @param rows how many were read, and how many of each kind of finding
 * @param changes how many domains were added, changed and ended
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record DomainReportShown(
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

    static DomainReportShown of(DomainReport report, String unit) {
        String self = BASE + "/" + report.id();
        return new DomainReportShown(
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
