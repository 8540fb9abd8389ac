package org.beian.web.api.filing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.beian.code.CodeTables;
import org.beian.filing.application.FilingClock;
import org.beian.filing.application.FilingStatus;
import org.beian.law.Shanghai;
import org.beian.web.api.FindingJson;

/**
 * JSON view of the status of an application (formats.md 8.1), in one language. Members without a
 * value are null, not absent.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record FilingStatusJson(
        String id,
        String reference,
        String kind,
        String state,
        int round,
        String bureau,
        Instant submittedAt,
        Clock deadline,
        List<FindingJson> findings,
        String filingNumber,
        List<Website> websites,
        Decision decision,
        Map<String, String> links) {

    /** Deadline of the bureau, counted in working days. */
    public record Clock(LocalDate date, int workingDaysLeft, boolean provisional) {}

    /** A website with its number, null before approval. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Website(String filingNumber, List<String> domains) {}

    public record Decision(
            String result,
            List<Reason> reasons,
            String opinion,
            Instant decidedAt,
            String letterNumber) {}

    public record Reason(String code, String text, String clause) {}

    /**
     * @param base path of the collection, such as {@code /api/v1/filings}
     */
    static FilingStatusJson of(FilingStatus status, CodeTables codes, Locale locale, String base) {
        return new FilingStatusJson(
                status.id(),
                status.reference(),
                status.kind(),
                status.state().name(),
                status.round(),
                status.bureau(),
                status.submittedAt(),
                clock(status.clock()),
                status.findings().stream().map(finding -> FindingJson.of(finding, locale)).toList(),
                status.filingNumber(),
                status.websites().stream()
                        .map(site -> new Website(site.filingNumber(), site.domains()))
                        .toList(),
                decision(status.decision(), codes, locale),
                links(status, base));
    }

    private static Clock clock(FilingClock clock) {
        return clock == null
                ? null
                : new Clock(clock.date(), clock.workingDaysLeft(), clock.provisional());
    }

    private static Decision decision(
            FilingStatus.Decision decision, CodeTables codes, Locale locale) {
        if (decision == null) {
            return null;
        }
        LocalDate day = Shanghai.date(decision.decidedAt());
        return new Decision(
                decision.result().name(),
                decision.reasons().stream()
                        .map(
                                reason ->
                                        new Reason(
                                                reason.code(),
                                                codes.find("refusal-reasons", reason.code(), day)
                                                        .map(row -> row.name(locale))
                                                        .orElse(reason.code()),
                                                reason.clause()))
                        .toList(),
                decision.opinion(),
                decision.decidedAt(),
                decision.letterNumber());
    }

    private static Map<String, String> links(FilingStatus status, String base) {
        Map<String, String> links = new LinkedHashMap<>();
        if (status.id() != null) {
            links.put("self", base + "/" + status.id());
            if (status.state().revisable()) {
                links.put("resubmit", base + "/" + status.id());
            }
            if (status.decision() != null && status.decision().letterId() != null) {
                links.put("letter", base + "/" + status.id() + "/letter");
            }
        }
        return links;
    }
}
