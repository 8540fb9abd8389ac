package org.beian.annualaudit.deadline;

import static org.beian.annualaudit.AuditItemPhase.EXPLAINED;
import static org.beian.annualaudit.AuditItemPhase.OVERDUE;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.beian.law.Clause;
import org.beian.notice.waiting.WaitingKind;
import org.beian.notice.waiting.WaitingQuery;
import org.beian.notice.waiting.WaitingWork;

/**
 * Source of audit items: they wait for the sponsor from the day on which it was told, behind its
 * last day too, as long as it may answer; what it explained, and what is overdue, waits for the
 * bureau (18.2).
 */
@ApplicationScoped
@Clause("18.2")
class AuditWaiting implements WaitingWork {

    @Override
    public Map<WaitingKind, WaitingQuery> queries() {
        return Map.of(
                WaitingKind.AUDIT_REQUEST,
                WaitingQuery.ofUnit(
                                "AuditItem w join IcpSubject s on s.id = w.subjectId",
                                "w.state = org.beian.annualaudit.AuditItemState.OPEN"
                                        + " and w.toldAt is not null and s.holderId is not null",
                                "s.holderId")
                        .about("w.websiteName", "w.toldAt")
                        .until("w.due")
                        .under("w.province"),
                WaitingKind.AUDIT_DECISION,
                WaitingQuery.ofAuthority(
                                "AuditItem w",
                                "w.decideBy is not null and ("
                                        + EXPLAINED.condition("w")
                                        + " or "
                                        + OVERDUE.condition("w")
                                        + ")",
                                "w.province")
                        .about("w.websiteName", "w.toldAt")
                        .until("w.decideBy"));
    }
}
