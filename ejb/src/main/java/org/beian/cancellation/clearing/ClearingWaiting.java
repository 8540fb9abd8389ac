package org.beian.cancellation.clearing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.beian.law.Clause;
import org.beian.notice.waiting.WaitingKind;
import org.beian.notice.waiting.WaitingQuery;
import org.beian.notice.waiting.WaitingWork;

/**
 * Source of empty filings: they wait for their sponsor until its last day, then for the authority
 * that clears them (B14).
 */
@ApplicationScoped
@Clause("B14")
class ClearingWaiting implements WaitingWork {

    private static final String NAME = "coalesce(w.websiteName, w.subjectName)";

    @Override
    public Map<WaitingKind, WaitingQuery> queries() {
        return Map.of(
                WaitingKind.EMPTY_FILING,
                WaitingQuery.ofUnit(
                                "Clearing w join IcpSubject s on s.id = w.subjectId",
                                ClearingPhase.SPONSOR.condition("w")
                                        + " and s.holderId is not null",
                                "s.holderId")
                        .about(NAME, "w.openedAt")
                        .until("w.due")
                        .under("w.authority"),
                WaitingKind.CLEARING,
                WaitingQuery.ofAuthority(
                                "Clearing w", ClearingPhase.DUE.condition("w"), "w.authority")
                        .about(NAME, "w.openedAt")
                        .until("w.clearBy"));
    }
}
