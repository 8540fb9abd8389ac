package org.beian.domainregister.report;

import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REGISTRAR;
import static org.beian.account.Roles.REGISTRY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.domainregister.DomainRefusal;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.notice.Events;
import org.beian.trail.Act;
import org.beian.trail.HiddenRecords;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;

/** What units report of domains, and what the ministry says to it (5.6, 10.2, 20.2). */
@Stateless
public class DomainReportDesk {

    private static final int MOST = 500;

    @Inject DomainReports reports;
    @Inject Callers callers;
    @Inject History history;
    @Inject HiddenRecords hidden;
    @Inject Events events;
    @Inject Clock clock;

    /**
     * Reports that took effect, the newest first: all of them for the ministry, a unit's own for
     * the unit.
     *
     * @param state null for all
     * @param before goes on before this id; {@link Long#MAX_VALUE} for the first page
     * @param limit 1 to 500
     */
    @Clause("10.2")
    @RolesAllowed({MINISTRY, REGISTRY, REGISTRAR})
    public List<DomainReport> list(ReportState state, long before, int limit) {
        return reports.list(ownUnit(), state, before, Math.max(1, Math.min(limit, MOST)));
    }

    /** Those of one unit; otherwise as {@link #list}. */
    @Clause("10.2")
    @RolesAllowed(MINISTRY)
    public List<DomainReport> listOf(Long unitId, ReportState state, long before, int limit) {
        return reports.list(unitId, state, before, Math.max(1, Math.min(limit, MOST)));
    }

    /**
     * @throws RequestRejected {@link DomainRefusal#DOMAIN_REPORT_NOT_FOUND} when there is none, or
     *     it is another unit's
     */
    @Clause("10.2")
    @RolesAllowed({MINISTRY, REGISTRY, REGISTRAR})
    public DomainReport show(Long id) {
        Long own = ownUnit();
        return hidden.unlessHidden(
                        reports.find(id).filter(DomainReport::hasTakenEffect),
                        report -> own == null || report.unitId().equals(own))
                .orElseThrow(() -> DomainRefusal.DOMAIN_REPORT_NOT_FOUND.of(id));
    }

    /**
     * @throws RequestRejected {@link DomainRefusal#DOMAIN_REPORT_NOT_FOUND} as {@link #show}
     */
    @Clause("10.2")
    @RolesAllowed({MINISTRY, REGISTRY, REGISTRAR})
    public List<HistoryEntry> history(Long id) {
        return history.of(show(id));
    }

    /**
     * Takes what was found as good enough.
     *
     * @param version as it was shown; null for whatever it is now
     * @param opinion 4 to 1000 characters
     * @throws RequestRejected {@link DomainRefusal#OPINION_MISSING} without words
     * @throws RequestRejected {@link DomainRefusal#DOMAIN_REPORT_STALE} when somebody decided
     *     meanwhile
     * @throws RequestRejected {@link DomainRefusal#REPORT_STATE_FORBIDS} when it is decided already
     */
    @Clause("10.2")
    @RolesAllowed(MINISTRY)
    public void accept(Long id, Integer version, String opinion) {
        decide(id, version, ReportState.ACCEPTED, "ACCEPT", opinion);
    }

    /** Lets the unit mend it by another report; as {@link #accept}. */
    @Clause("10.2")
    @RolesAllowed(MINISTRY)
    public void sendBack(Long id, Integer version, String opinion) {
        decide(id, version, ReportState.SENT_BACK, "SEND_BACK", opinion);
    }

    /** Is done with it; as {@link #accept}. */
    @Clause("10.2")
    @RolesAllowed(MINISTRY)
    public void close(Long id, Integer version, String opinion) {
        decide(id, version, ReportState.CLOSED, "CLOSE", opinion);
    }

    private void decide(
            Long id, Integer version, ReportState decision, String act, String opinion) {
        String words = Words.of(opinion);
        DomainReport report = show(id);
        if (version != null && version != report.version()) {
            throw DomainRefusal.DOMAIN_REPORT_STALE.of(id);
        }
        ReportState before = report.state();
        report.decide(decision, words, clock.instant());
        history.write(report, Act.move(act, before, decision, words, "10.2"));
        events.publish(
                report.unitId(),
                "DOMAIN_REPORT_DECIDED",
                report,
                null,
                Map.of(
                        "sequence", report.sequence(),
                        "state", decision.name(),
                        "opinion", words));
    }

    /** Null for the ministry, which sees every unit's. */
    private Long ownUnit() {
        Caller caller = callers.current();
        return caller.has(MINISTRY) ? null : caller.unitId();
    }
}
