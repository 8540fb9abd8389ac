package org.beian.annualaudit.opinion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.beian.law.Clause;
import org.beian.notice.waiting.WaitingKind;
import org.beian.notice.waiting.WaitingQuery;
import org.beian.notice.waiting.WaitingWork;

/** Source of opinions by which the bureau is to open a cancellation that was hindered (18.3). */
@ApplicationScoped
@Clause("18.3")
class OpinionWaiting implements WaitingWork {

    @Override
    public Map<WaitingKind, WaitingQuery> queries() {
        return Map.of(
                WaitingKind.OPINION_FOLLOW_UP,
                WaitingQuery.ofAuthority(
                                "DepartmentOpinion w join AuditItem i on i.id = w.itemId",
                                "w.state = org.beian.annualaudit.OpinionState.WAITING",
                                "w.province")
                        .about("i.websiteName", "w.recordedAt")
                        .until("w.followUpBy"));
    }
}
