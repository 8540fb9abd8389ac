package org.beian.web.api.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.beian.access.notice.StopAccessNotice;

/** JSON view of a stop-access notice, for its provider. Members without a value are null. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record StopAccessNoticeJson(
        String id,
        String letterNumber,
        String ground,
        String state,
        String filingNumber,
        String websiteName,
        List<String> domains,
        List<String> addresses,
        Instant issuedAt,
        LocalDate due,
        Report report,
        Map<String, String> links) {

    static final String BASE = "/api/v1/stop-access-notices";

    /** The provider's own report. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Report(
            Instant executedAt,
            String officer,
            String result,
            String note,
            List<String> attachments,
            Instant reportedAt) {}

    static StopAccessNoticeJson of(StopAccessNotice notice) {
        return new StopAccessNoticeJson(
                notice.id().toString(),
                notice.letterNumber(),
                notice.ground().name(),
                notice.state().name(),
                notice.filingNumber(),
                notice.websiteName(),
                notice.domains(),
                notice.addresses(),
                notice.issuedAt(),
                notice.due(),
                notice.result() == null ? null : report(notice),
                Map.of("report", BASE + "/" + notice.id() + "/execution-report"));
    }

    private static Report report(StopAccessNotice notice) {
        return new Report(
                notice.executedAt(),
                notice.officer(),
                notice.result().name(),
                notice.note(),
                notice.attachments(),
                notice.endedAt());
    }
}
