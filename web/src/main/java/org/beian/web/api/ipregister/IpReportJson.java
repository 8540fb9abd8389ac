package org.beian.web.api.ipregister;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import org.beian.ipregister.report.IpReportLine;

/**
 * JSON view of a check report on addresses. Members without a value are null, not absent.
 *
 * @param late rows of its import that were reported too late (9.3)
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record IpReportJson(
        String id,
        String unit,
        String province,
        String importId,
        Instant createdAt,
        long found,
        long corrected,
        long late,
        int open,
        Map<String, String> links) {

    static final String BASE = "/api/v1/ip-reports";

    static IpReportJson of(IpReportLine line) {
        String self = BASE + "/" + line.id();
        return new IpReportJson(
                line.id().toString(),
                line.unit(),
                line.province(),
                line.importId() == null ? null : line.importId().toString(),
                line.createdAt(),
                line.found(),
                line.corrected(),
                line.late(),
                line.open(),
                Map.of("self", self, "findings", self + "/findings"));
    }
}
