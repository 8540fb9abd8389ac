package org.beian.remedy.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.beian.law.Clause;
import org.beian.notice.waiting.WaitingKind;
import org.beian.notice.waiting.WaitingQuery;
import org.beian.notice.waiting.WaitingWork;

/** Source of the remedies whose outcome waits to be recorded by the authority (B5). */
@ApplicationScoped
@Clause("B5")
class RemedyWaiting implements WaitingWork {

    @Override
    public Map<WaitingKind, WaitingQuery> queries() {
        return Map.of(
                WaitingKind.REMEDY,
                WaitingQuery.ofAuthority(
                                "Remedy w",
                                "w.state = org.beian.remedy.RemedyState.OPEN",
                                "w.authority")
                        .about("w.attackedNumber", "w.recordedAt"));
    }
}
