package org.beian.release;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.beian.law.Clause;
import org.beian.notice.waiting.WaitingKind;
import org.beian.notice.waiting.WaitingQuery;
import org.beian.notice.waiting.WaitingWork;

/**
 * Source of the releases that wait: for the former holder's answer, and for the authority (B11).
 */
@ApplicationScoped
@Clause("B11")
class ReleaseWaiting implements WaitingWork {

    private static final String OPEN = "w.state = org.beian.release.ReleaseState.UNDER_REVIEW";

    @Override
    public Map<WaitingKind, WaitingQuery> queries() {
        return Map.of(
                WaitingKind.RELEASE,
                WaitingQuery.ofAuthority("DomainRelease w", OPEN, "w.authority")
                        .about("w.domain", "w.submittedAt")
                        .until("w.deadline"),
                WaitingKind.RELEASE_HEARING,
                WaitingQuery.ofUnit(
                                "DomainRelease w join IcpSubject s on s.id = w.subjectId",
                                OPEN + " and w.answeredAt is null and s.holderId is not null",
                                "s.holderId")
                        .about("w.domain", "w.submittedAt")
                        .until("w.hearingUntil")
                        .under("w.authority"));
    }
}
