package org.beian.cancellation.revival;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.beian.law.Clause;
import org.beian.notice.waiting.WaitingKind;
import org.beian.notice.waiting.WaitingQuery;
import org.beian.notice.waiting.WaitingWork;

/** Source of uncertain accesses, which wait for the authority of the filing while in force. */
@ApplicationScoped
@Clause("15.4")
class UncertainAccessWaiting implements WaitingWork {

    @Override
    public Map<WaitingKind, WaitingQuery> queries() {
        return Map.of(
                WaitingKind.UNCERTAIN_ACCESS,
                WaitingQuery.ofAuthority(
                                "UncertainAccess w",
                                UncertainAccessPhase.OPEN.condition("w"),
                                "w.authority")
                        .about("w.websiteName", "w.foundAt"));
    }
}
