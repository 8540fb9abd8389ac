package org.beian.annualaudit.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.beian.annualaudit.AuditItem;
import org.beian.annualaudit.AuditItemState;
import org.beian.annualaudit.answer.AuditLimits;
import org.beian.calendar.DueDeadlines;
import org.beian.law.Clause;
import org.beian.law.Shanghai;

/** Source of the limits of bureaus for items that were explained or are overdue (18.2). */
@ApplicationScoped
@Clause("18.2")
class AuditDecisionDeadlines extends DueDeadlines<AuditItem> {

    @Inject AuditLimits limits;

    AuditDecisionDeadlines() {
        super(
                AuditItem.class,
                "AUDIT_DECISION",
                "c.decideBy",
                "c.decideBy is not null and c.state in (org.beian.annualaudit.AuditItemState.OPEN,"
                        + " org.beian.annualaudit.AuditItemState.EXPLAINED)");
    }

    @Override
    protected boolean isOpen(AuditItem item) {
        return item.state().isWaiting();
    }

    /** It follows the explanation, else the last day of the sponsor. */
    @Override
    protected Optional<Instant> since(AuditItem item) {
        return Optional.of(
                item.state() == AuditItemState.EXPLAINED
                        ? item.answer().at()
                        : Shanghai.startOfDay(item.due()));
    }

    @Override
    protected int workingDays(AuditItem item, LocalDate start) {
        return limits.ofAuthority(item.authority(), start);
    }

    @Override
    protected LocalDate due(AuditItem item) {
        return item.decideBy();
    }

    @Override
    protected void move(AuditItem item, LocalDate until) {
        item.decideBy(until);
    }
}
