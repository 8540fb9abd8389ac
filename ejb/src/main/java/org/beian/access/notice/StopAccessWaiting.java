package org.beian.access.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.beian.law.Clause;
import org.beian.notice.waiting.WaitingKind;
import org.beian.notice.waiting.WaitingQuery;
import org.beian.notice.waiting.WaitingWork;

/**
 * Source of the stop-access and resume-access notices that wait for a provider's report, and of the
 * reports that wait for the authority's answer (15.5, 16.4).
 */
@ApplicationScoped
@Clause({"15.5", "16.4"})
class StopAccessWaiting implements WaitingWork {

    @Override
    public Map<WaitingKind, WaitingQuery> queries() {
        return Map.of(
                WaitingKind.STOP_ACCESS, open(AccessOrder.STOP),
                WaitingKind.RESUME_ACCESS, open(AccessOrder.RESUME),
                WaitingKind.STOP_REPORT,
                        WaitingQuery.ofAuthority(
                                        "StopAccessNotice w",
                                        StopAccessFilter.UNANSWERED.formatted("w"),
                                        "w.authority")
                                .about("w.websiteName", "w.endedAt"));
    }

    private static WaitingQuery open(AccessOrder ordered) {
        return WaitingQuery.ofUnit(
                        "StopAccessNotice w",
                        "w.state = org.beian.access.notice.StopAccessState.OPEN and w.ordered ="
                                + " org.beian.access.notice.AccessOrder."
                                + ordered,
                        "w.providerId")
                .about("w.websiteName", "w.issuedAt")
                .until("w.due")
                .under("w.authority");
    }
}
