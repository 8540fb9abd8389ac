package org.beian.annualaudit.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.beian.annualaudit.AuditItemPhase;
import org.beian.annualaudit.AuditItemState;
import org.beian.annualaudit.AuditResult;
import org.beian.annualaudit.opinion.OpinionView;
import org.beian.annualaudit.reconciliation.Difference;
import org.beian.document.AttachmentInfo;

/**
 * View of an audit item, for sponsor, providers and authorities.
 *
 * @param differences those that stand and those that are gone, as the reader may see them
 * @param due last day of the sponsor
 * @param daysLeft working days of the sponsor, of the bureau once it was explained; negative when
 *     overdue, null once it ended
 * @param decideBy last day of the bureau for its decision; null while it has none to take
 * @param explanation why a difference is none, as the sponsor says; null without
 * @param providerName the provider that confirmed by mandate; null where none did
 * @param documents of the explanation; none for a provider
 * @param opinion of the bureau; null before it decided
 * @param result null before
 * @param opinions of departments; none for a provider
 * @param mayConfirmByMandate whether the provider that reads has a mandate, and it is open
 */
public record AuditItemView(
        Long id,
        int year,
        AuditItemState state,
        AuditItemPhase phase,
        String filingNumber,
        String websiteName,
        String subjectName,
        String bureauName,
        Long websiteId,
        List<Difference> differences,
        LocalDate due,
        Integer daysLeft,
        LocalDate decideBy,
        String explanation,
        Instant answeredAt,
        String providerName,
        List<AttachmentInfo> documents,
        String opinion,
        Instant decidedAt,
        AuditResult result,
        Instant endedAt,
        List<Urging> urgings,
        List<OpinionView> opinions,
        boolean mayConfirmByMandate,
        int version) {

    /**
     * Urging that a provider recorded.
     *
     * @param provider its name
     * @param note null for none
     */
    public record Urging(String provider, String officer, LocalDate day, String note) {}
}
