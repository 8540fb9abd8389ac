package org.beian.web.api.cancellation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.beian.cancellation.CancellationDocument;
import org.beian.cancellation.procedure.CancellationView;
import org.beian.code.CodeRow;
import org.beian.code.CodeTables;
import org.beian.law.Shanghai;

/**
 * JSON view of an application for cancellation, in one language. Members without a value are null.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record CancellationJson(
        String id,
        String reference,
        String kind,
        String state,
        String bureau,
        String filingNumber,
        String access,
        boolean mandate,
        String reason,
        List<Document> attachments,
        LocalDate serviceEndedOn,
        Instant submittedAt,
        Clock deadline,
        Decision decision,
        Map<String, String> links) {

    static final String BASE = "/api/v1/cancellations";

    record Document(String id, String purpose) {}

    record Clock(LocalDate date, int workingDaysLeft, boolean provisional) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Decision(
            String result,
            List<Reason> reasons,
            String opinion,
            Instant decidedAt,
            String letterNumber) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Reason(String code, String text, String clause) {}

    static CancellationJson of(CancellationView view, CodeTables codes, Locale locale) {
        CancellationView.Deadline deadline = view.deadline();
        return new CancellationJson(
                view.id().toString(),
                view.reference(),
                view.kind().name(),
                view.state().name(),
                view.authority(),
                view.filingNumber(),
                view.access(),
                view.onBehalf(),
                view.reason(),
                view.documents().stream().map(CancellationJson::document).toList(),
                view.serviceEndedOn(),
                view.submittedAt(),
                deadline == null
                        ? null
                        : new Clock(
                                deadline.date(),
                                deadline.workingDaysLeft(),
                                deadline.provisional()),
                decision(view.decision(), codes, locale),
                links(view));
    }

    private static Document document(CancellationDocument document) {
        return new Document(document.id(), document.purpose());
    }

    private static Decision decision(
            CancellationView.Decision decision, CodeTables codes, Locale locale) {
        return decision == null
                ? null
                : new Decision(
                        decision.result().name(),
                        decision.reasons().stream()
                                .map(
                                        code ->
                                                reason(
                                                        code,
                                                        codes,
                                                        Shanghai.date(decision.decidedAt()),
                                                        locale))
                                .toList(),
                        decision.opinion(),
                        decision.decidedAt(),
                        decision.letterNumber());
    }

    private static Reason reason(String code, CodeTables codes, LocalDate day, Locale locale) {
        CodeRow row = codes.find("cancellation-refusal-reasons", code, day).orElse(null);
        return new Reason(
                code, row == null ? code : row.name(locale), row == null ? null : row.detail());
    }

    private static Map<String, String> links(CancellationView view) {
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", BASE + "/" + view.id());
        if (view.deadline() != null && view.hearing() == null) {
            links.put("withdrawal", BASE + "/" + view.id() + "/withdrawal");
        }
        if (view.decision() != null) {
            links.put("letter", BASE + "/" + view.id() + "/letter");
        }
        return links;
    }
}
