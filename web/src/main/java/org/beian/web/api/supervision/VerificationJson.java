package org.beian.web.api.supervision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.beian.supervision.verification.VerificationView;

/** JSON view of a verification. Members without a value are null. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record VerificationJson(
        String id,
        String provider,
        String filingNumber,
        LocalDate verifiedOn,
        String officer,
        String outcome,
        String note,
        Instant recordedAt,
        Map<String, String> links) {

    static final String BASE = "/api/v1/verifications";

    static VerificationJson of(VerificationView view) {
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", BASE + "/" + view.id());
        if (view.unfiledChangeId() != null) {
            links.put("unfiledChange", "/api/v1/unfiled-changes/" + view.unfiledChangeId());
        }
        return new VerificationJson(
                view.id().toString(),
                view.provider(),
                view.filingNumber(),
                view.verifiedOn(),
                view.officer(),
                view.outcome().name(),
                view.note(),
                view.recordedAt(),
                links);
    }
}
