package org.beian.annualaudit.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.beian.annualaudit.AuditItem;
import org.beian.annualaudit.AuditItemRepository;
import org.beian.annualaudit.AuditItemState;
import org.beian.annualaudit.AuditRefusal;
import org.beian.annualaudit.AuditTexts;
import org.beian.annualaudit.reconciliation.WebsiteReconciliation;
import org.beian.filing.paper.AnswerableMatter;
import org.beian.filing.paper.AnswerableMatters;
import org.beian.filing.paper.PaperAnswer;
import org.beian.filing.paper.PaperAnswerKind;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.trail.History;

/**
 * Audit items that a sponsor confirms or explains on paper (18.2, 8.7). As on line, a confirmation
 * has the website reconciled anew, and what differs then is kept.
 */
@ApplicationScoped
@Clause("18.2")
class AuditPaper implements AnswerableMatters<AuditItem> {

    @Inject AuditItemRepository items;
    @Inject AuditItemAccess access;
    @Inject WebsiteReconciliation reconciliation;
    @Inject AuditEnding ending;
    @Inject AuditLimits limits;
    @Inject AuditNotices notices;
    @Inject History history;

    @Override
    public String caseType() {
        return AuditItem.CASE_TYPE;
    }

    @Override
    public Optional<AuditItem> find(String id) {
        return items.find(id);
    }

    @Override
    public Optional<AuditItem> lock(String id) {
        return items.find(id).map(found -> access.locked(id, null, any -> true));
    }

    @Override
    public AnswerableMatter asked(AuditItem item) {
        return new AnswerableMatter(
                item.authority(),
                item.subjectId(),
                item.filingNumber(),
                item.version(),
                item.toldAt() == null ? null : Shanghai.date(item.toldAt()),
                item.due(),
                item.state() == AuditItemState.OPEN
                        ? Set.of(PaperAnswerKind.ANSWER, PaperAnswerKind.CONFIRMATION)
                        : Set.of(),
                "/sponsor/audit.xhtml?id=" + item.id());
    }

    @Override
    public Optional<RequestRejected> answer(AuditItem item, String words, PaperAnswer paper) {
        if (item.state() != AuditItemState.OPEN) {
            throw AuditRefusal.AUDIT_ITEM_STATE_FORBIDS.of(item.id(), item.state());
        }
        return paper.kind() == PaperAnswerKind.CONFIRMATION
                ? confirm(item, paper)
                : explain(item, AuditTexts.required(words), paper);
    }

    private Optional<RequestRejected> confirm(AuditItem item, PaperAnswer paper) {
        int standing = reconciliation.reconcile(item);
        if (standing > 0) {
            return Optional.of(AuditRefusal.AUDIT_DIFFERENCES_STAND.of(standing));
        }
        item.confirm(paper.recordedBy(), null, paper.answeredAt());
        ending.ended(item, paper.act(AuditItemState.OPEN, item.state(), "18.2"), paper);
        return Optional.empty();
    }

    private Optional<RequestRejected> explain(AuditItem item, String words, PaperAnswer paper) {
        item.explain(words, List.of(), paper.recordedBy(), paper.answeredAt());
        limits.explained(item, paper.answeredAt());
        history.write(item, paper.act(AuditItemState.OPEN, item.state(), "8.7"), item, paper);
        notices.explained(item);
        return Optional.empty();
    }
}
