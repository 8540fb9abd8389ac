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

/**
 * Source of the limits of sponsors whose explanation was sent back (18.2). The last day of a
 * campaign is a day that the bureau named, which no calendar moves.
 */
@ApplicationScoped
@Clause("18.2")
class AuditDeadlines extends DueDeadlines<AuditItem> {

    @Inject AuditLimits limits;

    AuditDeadlines() {
        super(
                AuditItem.class,
                AuditItem.CASE_TYPE,
                "c.due",
                "c.state = org.beian.annualaudit.AuditItemState.OPEN"
                        + " and c.answer.decidedAt is not null");
    }

    @Override
    protected boolean isOpen(AuditItem item) {
        return item.state() == AuditItemState.OPEN;
    }

    @Override
    protected Optional<Instant> since(AuditItem item) {
        return Optional.of(item.toldAt());
    }

    @Override
    protected int workingDays(AuditItem item, LocalDate start) {
        return limits.ofSponsor(item.authority(), start);
    }

    @Override
    protected LocalDate due(AuditItem item) {
        return item.due();
    }

    @Override
    protected void move(AuditItem item, LocalDate until) {
        item.dueOn(until);
    }
}
