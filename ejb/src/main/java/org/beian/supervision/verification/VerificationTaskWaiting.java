package org.beian.supervision.verification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.beian.law.Clause;
import org.beian.notice.waiting.WaitingKind;
import org.beian.notice.waiting.WaitingQuery;
import org.beian.notice.waiting.WaitingWork;
import org.beian.supervision.VerificationTaskPhase;

/**
 * Source of verification tasks: they wait for the provider until its last day; what is overdue
 * waits for the authority too (7.3).
 */
@ApplicationScoped
@Clause("7.3")
class VerificationTaskWaiting implements WaitingWork {

    private static final String NAME = "coalesce(w.websiteName, w.subjectName)";

    @Override
    public Map<WaitingKind, WaitingQuery> queries() {
        return Map.of(
                WaitingKind.VERIFICATION_TASK,
                WaitingQuery.ofUnit(
                                "VerificationTask w",
                                "w.state = org.beian.supervision.VerificationTaskState.OPEN",
                                "w.providerId")
                        .about(NAME, "w.sentAt")
                        .until("w.due")
                        .under("w.authority"),
                WaitingKind.VERIFICATION_OVERDUE,
                WaitingQuery.ofAuthority(
                                "VerificationTask w",
                                VerificationTaskPhase.OVERDUE.condition("w"),
                                "w.authority")
                        .about(NAME, "w.sentAt")
                        .until("w.followBy"));
    }
}
