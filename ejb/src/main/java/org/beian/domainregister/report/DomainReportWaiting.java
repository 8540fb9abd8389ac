package org.beian.domainregister.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.beian.law.Clause;
import org.beian.notice.waiting.WaitingKind;
import org.beian.notice.waiting.WaitingQuery;
import org.beian.notice.waiting.WaitingWork;

/** Source of the domain reports that wait for a correction or a decision (10.2). */
@ApplicationScoped
@Clause("10.2")
class DomainReportWaiting implements WaitingWork {

    private static final String FROM = "DomainReport w, Unit u";
    private static final String UNIT = "u.id = w.unitId and ";
    private static final String STATE = "w.state = org.beian.domainregister.report.ReportState.";

    /** The unit has sent another report since. */
    private static final String ANSWERED =
            """
            exists (select r.id from DomainReport r where r.unitId = w.unitId
            and r.id > w.sentBackAfter and r.sequenceKey is not null)""";

    @Override
    public Map<WaitingKind, WaitingQuery> queries() {
        return Map.of(
                WaitingKind.DOMAIN_TO_CORRECT,
                WaitingQuery.ofUnit(
                                FROM,
                                UNIT
                                        + STATE
                                        + "SENT_BACK and w.due is not null and not "
                                        + ANSWERED,
                                "w.unitId")
                        .about("u.name", "w.decidedAt")
                        .numbered("w.sequence")
                        .until("w.due")
                        .under("'100000'"),
                WaitingKind.DOMAIN_TO_DECIDE,
                WaitingQuery.ofRole(
                                FROM,
                                UNIT
                                        + "w.sequenceKey is not null and"
                                        + " (%1$sOPEN or %1$sSENT_BACK and %2$s)"
                                                .formatted(STATE, ANSWERED))
                        .about("u.name", "w.receivedAt")
                        .numbered("w.sequence"));
    }
}
