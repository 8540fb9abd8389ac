package org.beian.web.api.agency;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.beian.agency.disavowal.DisavowalView;

/** JSON view of a disavowal. Members without a value are null. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record DisavowalJson(
        String id,
        String state,
        String filing,
        String sponsor,
        String provider,
        String reason,
        Instant statedAt,
        LocalDate answerDue,
        String answer,
        Instant answeredAt,
        String opinion,
        Instant clearedAt,
        Map<String, String> links) {

    static final String BASE = "/api/v1/disavowals";

    static DisavowalJson of(DisavowalView view) {
        return new DisavowalJson(
                view.id().toString(),
                view.state().name(),
                view.applicationId().toString(),
                view.sponsor(),
                view.provider(),
                view.reason(),
                view.submittedAt(),
                view.answerDue(),
                view.answer(),
                view.answeredAt(),
                view.opinion(),
                view.clearedAt(),
                Map.of(
                        "self",
                        BASE + "/" + view.id(),
                        "answer",
                        BASE + "/" + view.id() + "/answer",
                        "filing",
                        "/api/v1/filings/" + view.applicationId()));
    }
}
