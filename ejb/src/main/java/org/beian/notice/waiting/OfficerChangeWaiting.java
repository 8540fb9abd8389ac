package org.beian.notice.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.beian.law.Clause;

/**
 * Source of the changes of rosters of which a bureau has taken no note (7.1); the rosters lie to
 * the left of the in-trays.
 */
@ApplicationScoped
@Clause("7.1")
class OfficerChangeWaiting implements WaitingWork {

    @Override
    public Map<WaitingKind, WaitingQuery> queries() {
        return Map.of(
                WaitingKind.OFFICER_CHANGE,
                WaitingQuery.ofAuthority(
                                """
                                OfficerChange w join Unit u on u.id = w.unitId
                                join Remit r on r.unitId = w.unitId""",
                                """
                                r.validFrom <= :today and (r.validTo is null or r.validTo >= :today)
                                and not exists (select n.changeId from OfficerChangeNote n
                                  where n.changeId = w.id and n.province = r.province)""",
                                "r.province")
                        .about("u.name", "w.recordedAt"));
    }
}
