package org.beian.unfiledchange.procedure;

import static org.beian.unfiledchange.UnfiledChangePhase.ANSWERED;
import static org.beian.unfiledchange.UnfiledChangePhase.OVERDUE;
import static org.beian.unfiledchange.UnfiledChangePhase.SPONSOR;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.beian.law.Clause;
import org.beian.notice.waiting.WaitingKind;
import org.beian.notice.waiting.WaitingQuery;
import org.beian.notice.waiting.WaitingWork;

/**
 * Source of unfiled changes: they wait for the sponsor until its last day; what it answered, and
 * what is overdue, waits for the authority (8.4).
 */
@ApplicationScoped
@Clause("8.4")
class UnfiledChangeWaiting implements WaitingWork {

    private static final String NAME = "coalesce(w.websiteName, w.subjectName)";

    @Override
    public Map<WaitingKind, WaitingQuery> queries() {
        return Map.of(
                WaitingKind.UNFILED_CHANGE,
                WaitingQuery.ofUnit(
                                "UnfiledChange w join IcpSubject s on s.id = w.subjectId",
                                SPONSOR.condition("w") + " and s.holderId is not null",
                                "s.holderId")
                        .about(NAME, "w.openedAt")
                        .until("w.due")
                        .under("w.authority"),
                WaitingKind.UNFILED_CHANGE_DECISION,
                WaitingQuery.ofAuthority(
                                "UnfiledChange w",
                                "("
                                        + ANSWERED.condition("w")
                                        + " or "
                                        + OVERDUE.condition("w")
                                        + ")",
                                "w.authority")
                        .about(NAME, "w.openedAt")
                        .until("w.decideBy"));
    }
}
