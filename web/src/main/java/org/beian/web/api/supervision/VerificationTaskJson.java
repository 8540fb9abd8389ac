package org.beian.web.api.supervision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.beian.supervision.verification.VerificationTaskView;

/** JSON view of a verification task. Members without a value are null. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record VerificationTaskJson(
        String id,
        String state,
        String authority,
        String provider,
        String filingNumber,
        String question,
        Instant sentAt,
        LocalDate due,
        String reason,
        Instant endedAt,
        Map<String, String> links) {

    static final String BASE = "/api/v1/verification-tasks";

    static VerificationTaskJson of(VerificationTaskView view) {
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", BASE + "/" + view.id());
        if (view.verificationId() != null) {
            links.put("verification", VerificationJson.BASE + "/" + view.verificationId());
        }
        return new VerificationTaskJson(
                view.id().toString(),
                view.phase().isOpen() ? "OPEN" : view.phase().name(),
                view.authority(),
                view.provider(),
                view.filingNumber(),
                view.question(),
                view.sentAt(),
                view.due(),
                view.reason(),
                view.endedAt(),
                links);
    }
}
