package org.beian.enforcement.closure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.beian.law.Clause;
import org.beian.notice.waiting.WaitingKind;
import org.beian.notice.waiting.WaitingQuery;
import org.beian.notice.waiting.WaitingWork;

/**
 * Source of requests for assistance: they wait for the bureau asked, and once the providers
 * reported for its reply; what is overdue, or was taken to it, waits for the ministry (16.5).
 */
@ApplicationScoped
@Clause("16.5")
class AssistanceWaiting implements WaitingWork {

    @Override
    public Map<WaitingKind, WaitingQuery> queries() {
        return Map.of(
                WaitingKind.ASSISTANCE,
                WaitingQuery.ofAuthority(
                                "Assistance w",
                                "w.state = org.beian.enforcement.closure.AssistanceState.SENT",
                                "w.asked")
                        .about("w.site", "w.sentAt")
                        .until("w.due"),
                WaitingKind.ASSISTANCE_REPLY,
                WaitingQuery.ofAuthority(
                                "Assistance w",
                                "w.state = org.beian.enforcement.closure.AssistanceState.REPORTED",
                                "w.asked")
                        .about("w.site", "w.sentAt")
                        .until("w.due"),
                WaitingKind.ASSISTANCE_REFERRED,
                WaitingQuery.ofRole("Assistance w", AssistancePhase.REFERRED.condition("w"))
                        .about("w.site", "w.sentAt"),
                WaitingKind.ASSISTANCE_OVERDUE,
                WaitingQuery.ofRole("Assistance w", AssistancePhase.OVERDUE.condition("w"))
                        .about("w.site", "w.sentAt"));
    }
}
