package org.beian.notice.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.beian.law.Clause;

/** Source of what an authority learns that others have not done by its last day (B1). */
@ApplicationScoped
@Clause("B1")
class EscalatedWork implements WaitingWork {

    @Override
    public Map<WaitingKind, WaitingQuery> queries() {
        return Map.of(
                WaitingKind.ESCALATED,
                WaitingQuery.ofAuthority(
                                "WaitingNotice w join Unit u on u.id = w.unitId",
                                "w.stage = org.beian.notice.waiting.WaitingStage.ESCALATED"
                                        + " and w.endedAt is null",
                                "w.superior")
                        .about("concat(u.name, ' • ', coalesce(w.subject, '—'))", "w.notedAt")
                        .until("w.deadline")
                        .linkedBy("w.caseId")
                        .late("w.kind"));
    }
}
