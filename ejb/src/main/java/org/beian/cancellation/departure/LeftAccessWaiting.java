package org.beian.cancellation.departure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.beian.law.Clause;
import org.beian.notice.waiting.WaitingKind;
import org.beian.notice.waiting.WaitingQuery;
import org.beian.notice.waiting.WaitingWork;

/**
 * Source of the accesses whose provider ends: they wait for the sponsor until the provider's last
 * day (B14).
 */
@ApplicationScoped
@Clause("B14")
class LeftAccessWaiting implements WaitingWork {

    @Override
    public Map<WaitingKind, WaitingQuery> queries() {
        return Map.of(
                WaitingKind.PROVIDER_ENDING,
                WaitingQuery.ofUnit(
                                "LeftAccess w join IcpSubject s on s.id = w.subjectId"
                                        + " join IcpAccess a on a.id = w.accessId"
                                        + " join IcpWebsite e on e.id = a.websiteId",
                                "w.state = org.beian.cancellation.departure.LeftAccessState.OPEN"
                                        + " and a.state = org.beian.filing.register.RegisterState.ACTIVE"
                                        + " and s.holderId is not null",
                                "s.holderId")
                        .about("e.name", "w.toldAt")
                        .until("w.lastDay")
                        .under("w.authority"));
    }

    @Override
    public Map<WaitingKind, String> letters() {
        return Map.of(WaitingKind.PROVIDER_ENDING, "w.letterId");
    }
}
