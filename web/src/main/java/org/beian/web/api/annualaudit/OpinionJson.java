package org.beian.web.api.annualaudit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.beian.annualaudit.opinion.OpinionView;

/** JSON view of the opinion of a content department. Members without a value are null. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record OpinionJson(
        String id,
        int year,
        String filingNumber,
        String websiteName,
        String sponsor,
        String kind,
        String department,
        String paperNumber,
        LocalDate issuedOn,
        String words,
        Instant recordedAt,
        boolean waiting,
        LocalDate followUpBy,
        String cancellation,
        Map<String, String> links) {

    static final String BASE = "/api/v1/opinions";

    static OpinionJson of(OpinionView view) {
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", BASE + "/" + view.id());
        if (view.cancellationId() != null) {
            links.put("cancellation", "/api/v1/cancellations/" + view.cancellationId());
        }
        return new OpinionJson(
                view.id().toString(),
                view.year(),
                view.filingNumber(),
                view.websiteName(),
                view.subjectName(),
                view.kind().name(),
                view.departmentName(),
                view.paperNumber(),
                view.issuedOn(),
                view.words(),
                view.recordedAt(),
                view.waiting(),
                view.followUpBy(),
                view.decided() == null ? null : view.decided().name(),
                links);
    }
}
