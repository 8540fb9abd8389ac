package org.beian.cancellation.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.beian.law.Clause;
import org.beian.notice.waiting.WaitingKind;
import org.beian.notice.waiting.WaitingQuery;
import org.beian.notice.waiting.WaitingWork;

/**
 * Source of the cancellations that wait for a decision (15.4), or for the answer of the sponsor
 * that is heard (8.2).
 */
@ApplicationScoped
@Clause("15.4")
class CancellationWaiting implements WaitingWork {

    @Override
    public Map<WaitingKind, WaitingQuery> queries() {
        return Map.of(
                WaitingKind.CANCELLATION,
                WaitingQuery.ofAuthority(
                                "Cancellation w",
                                "w.state ="
                                        + " org.beian.cancellation.CancellationState.UNDER_REVIEW",
                                "w.authority")
                        .about("w.part.subjectName", "w.submittedAt")
                        .until("w.deadline"),
                WaitingKind.HEARING,
                WaitingQuery.ofUnit(
                                "Cancellation w join IcpSubject s on s.id = w.part.subjectId",
                                "w.state = org.beian.cancellation.CancellationState.UNDER_REVIEW"
                                        + " and w.hearing.until >= :today"
                                        + " and w.hearing.answeredAt is null"
                                        + " and s.holderId is not null",
                                "s.holderId")
                        .about("coalesce(w.part.websiteName, w.part.subjectName)", "w.submittedAt")
                        .until("w.hearing.until")
                        .under("w.authority"));
    }
}
