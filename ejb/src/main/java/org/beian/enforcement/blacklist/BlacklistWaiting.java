package org.beian.enforcement.blacklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.beian.law.Clause;
import org.beian.notice.waiting.WaitingKind;
import org.beian.notice.waiting.WaitingQuery;
import org.beian.notice.waiting.WaitingWork;

/**
 * Source of the entries that wait: for a second person, for a basis, and for their party to take
 * note (6.4).
 */
@ApplicationScoped
@Clause("6.4")
class BlacklistWaiting implements WaitingWork {

    private static final String ENTRY = "BlacklistEntry w";

    @Override
    public Map<WaitingKind, WaitingQuery> queries() {
        return Map.of(
                WaitingKind.BLACKLIST_APPROVAL,
                WaitingQuery.ofAuthority(
                                ENTRY, BlacklistPhase.PROPOSED.condition("w"), "w.province")
                        .about("w.entry", "w.proposedAt")
                        .notBy("w.proposedBy"),
                WaitingKind.BLACKLIST_REVIEW,
                WaitingQuery.ofAuthority(
                                ENTRY,
                                BlacklistPhase.REVIEW.condition("w") + " and w.endsOn >= :today",
                                "w.province")
                        .about("w.entry", "w.proposedAt")
                        .until("w.endsOn"),
                WaitingKind.BLACKLISTED,
                WaitingQuery.ofUnit(
                                ENTRY + " join IcpSubject s on s.id = w.subjectId",
                                BlacklistPhase.IN_FORCE.condition("w")
                                        + " and w.notedAt is null and s.holderId is not null",
                                "s.holderId")
                        .about("w.entry", "w.decidedAt"));
    }
}
