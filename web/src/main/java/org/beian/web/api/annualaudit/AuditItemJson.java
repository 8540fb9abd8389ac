package org.beian.web.api.annualaudit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.beian.annualaudit.answer.AuditItemView;
import org.beian.annualaudit.reconciliation.Difference;

/** JSON view of an audited website. Members without a value are null. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record AuditItemJson(
        String id,
        int year,
        String state,
        String filingNumber,
        String websiteName,
        String sponsor,
        LocalDate due,
        List<Found> differences,
        boolean confirmable,
        List<Urged> urgings,
        Instant answeredAt,
        String result,
        Instant endedAt,
        Map<String, String> links) {

    static final String BASE = "/api/v1/audit-items";

    /** Difference that stands. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Found(String kind, String about, String filed, String found, Instant foundAt) {

        private static Found of(Difference difference) {
            return new Found(
                    difference.kind().name(),
                    difference.about(),
                    difference.filedValue(),
                    difference.foundValue(),
                    difference.foundAt());
        }
    }

    /** Urging that a provider recorded. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Urged(LocalDate day, String officer, String note) {

        private static Urged of(AuditItemView.Urging urging) {
            return new Urged(urging.day(), urging.officer(), urging.note());
        }
    }

    static AuditItemJson of(AuditItemView view) {
        return new AuditItemJson(
                view.id().toString(),
                view.year(),
                view.phase().name(),
                view.filingNumber(),
                view.websiteName(),
                view.subjectName(),
                view.due(),
                view.differences().stream().filter(Difference::stands).map(Found::of).toList(),
                view.mayConfirmByMandate(),
                view.urgings().stream().map(Urged::of).toList(),
                view.answeredAt(),
                view.result() == null ? null : view.result().name(),
                view.endedAt(),
                Map.of("self", BASE + "/" + view.id()));
    }
}
