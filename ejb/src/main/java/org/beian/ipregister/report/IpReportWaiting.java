package org.beian.ipregister.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.beian.law.Clause;
import org.beian.notice.waiting.WaitingKind;
import org.beian.notice.waiting.WaitingQuery;
import org.beian.notice.waiting.WaitingWork;

/** Source of the check reports with findings that wait for a correction or a decision (19.3). */
@ApplicationScoped
@Clause("19.3")
class IpReportWaiting implements WaitingWork {

    @Override
    public Map<WaitingKind, WaitingQuery> queries() {
        return Map.of(
                WaitingKind.IP_TO_CORRECT,
                WaitingQuery.ofUnit(
                                "IpReport w, Unit u",
                                "u.id = w.unitId and w.due is not null" + with("SENT_BACK"),
                                "w.unitId")
                        .about("u.name", "w.sentBackAt")
                        .numbered("w.id")
                        .until("w.due")
                        .under("w.authority"),
                WaitingKind.IP_TO_DECIDE,
                WaitingQuery.ofAuthority(
                                "IpReport w, Unit u",
                                "u.id = w.unitId and w.found > 0"
                                        + with("OPEN")
                                        + " and "
                                        + IpReportDraft.PUBLISHED.formatted("w.id"),
                                "w.authority")
                        .about("u.name", "w.createdAt")
                        .numbered("w.id"));
    }

    private static String with(String state) {
        return """
                \sand exists (select f.id from IpFinding f where f.reportId = w.id
                and f.state = org.beian.ipregister.report.IpFindingState.%s)"""
                .formatted(state);
    }
}
