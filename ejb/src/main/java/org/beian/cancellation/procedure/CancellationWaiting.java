package org.beian.cancellation.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.beian.law.Clause;
import org.beian.notice.waiting.WaitingKind;
import org.beian.notice.waiting.WaitingQuery;
import org.beian.notice.waiting.WaitingWork;

/** Source of the applications for cancellation that wait for a decision (15.4). */
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
                        .about("w.subjectName", "w.submittedAt")
                        .until("w.deadline"));
    }
}
