package org.beian.filing.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.beian.law.Clause;
import org.beian.notice.waiting.WaitingKind;
import org.beian.notice.waiting.WaitingQuery;
import org.beian.notice.waiting.WaitingWork;

/** Source of the applications that wait for a decision (5.5, 6.1). */
@ApplicationScoped
@Clause({"5.5", "6.1"})
class ReviewWaiting implements WaitingWork {

    @Override
    public Map<WaitingKind, WaitingQuery> queries() {
        return Map.of(
                WaitingKind.REVIEW,
                WaitingQuery.ofAuthority(
                                "FilingApplication w",
                                "w.state = org.beian.filing.application.FilingState.UNDER_REVIEW",
                                "w.authority")
                        .about("w.subjectName", "w.submittedAt")
                        .until("w.limit.deadline"));
    }
}
