package org.beian.web.api.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.beian.access.notice.AccessOrder;
import org.beian.access.notice.ReportedExecution;
import org.beian.access.notice.StopAccessNotice;
import org.beian.access.notice.StopAccessState;

/**
 * JSON view of a stop-access or resume-access notice, for its provider. Members without a value are
 * null.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record StopAccessNoticeJson(
        String id,
        String letterNumber,
        String ground,
        String state,
        boolean stayed,
        String filingNumber,
        String websiteName,
        List<String> domains,
        List<String> addresses,
        Instant issuedAt,
        LocalDate due,
        String follows,
        Report report,
        Map<String, String> links) {

    /** The provider's own report. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Report(
            Instant executedAt,
            String officer,
            String result,
            String note,
            List<String> attachments,
            Instant reportedAt,
            Answer answer) {}

    /** What the authority answered to the report; null where it did not. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Answer(String result, String reason, Instant answeredAt) {}

    static StopAccessNoticeJson of(StopAccessNotice notice) {
        boolean stayed = notice.state() == StopAccessState.STAYED;
        return new StopAccessNoticeJson(
                notice.id().toString(),
                notice.letterNumber(),
                notice.ground().name(),
                stayed ? StopAccessState.OPEN.name() : notice.state().name(),
                stayed,
                notice.filingNumber(),
                notice.websiteName(),
                notice.domains(),
                notice.addresses(),
                notice.issuedAt(),
                notice.due(),
                notice.follows() == null ? null : notice.follows().toString(),
                notice.result() == null ? null : report(notice),
                Map.of(
                        "report",
                        "/api/v1/"
                                + (notice.ordered() == AccessOrder.STOP ? "stop" : "resume")
                                + "-access-notices/"
                                + notice.id()
                                + "/execution-report"));
    }

    private static Report report(StopAccessNotice notice) {
        ReportedExecution reported = notice.execution();
        return new Report(
                reported.executedAt(),
                reported.officer(),
                reported.result().name(),
                reported.note(),
                reported.attachments(),
                notice.endedAt(),
                reported.answer() == null
                        ? null
                        : new Answer(
                                reported.answer().name(),
                                reported.answerReason(),
                                reported.answeredAt()));
    }
}
