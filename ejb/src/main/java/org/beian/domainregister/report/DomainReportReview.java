package org.beian.domainregister.report;

import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REGISTRAR;
import static org.beian.account.Roles.REGISTRY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.code.Calendars;
import org.beian.code.Settings;
import org.beian.domainregister.DomainRefusal;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.notice.EventPublisher;
import org.beian.trail.AccessDenials;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;

/**
 * Review of the units' domain reports by the ministry, and their display to the units (5.6, 10.2,
 * 20.2).
 */
@Stateless
public class DomainReportReview {

    private static final int MOST = 500;

    @Inject DomainReportRepository reports;
    @Inject Callers callers;
    @Inject Calendars calendars;
    @Inject Settings settings;
    @Inject History history;
    @Inject AccessDenials hidden;
    @Inject EventPublisher events;
    @Inject Clock clock;

    /**
     * Reports that took effect, the newest first: all of them for the ministry, a unit's own for
     * the unit.
     *
     * @param state null for all
     * @param before only ids below this one; {@link Long#MAX_VALUE} for the first page
     * @param limit 1 to 500
     */
    @Clause("10.2")
    @RolesAllowed({MINISTRY, REGISTRY, REGISTRAR})
    public List<DomainReport> list(ReportState state, long before, int limit) {
        return reports.list(ownUnit(), state, before, Math.max(1, Math.min(limit, MOST)));
    }

    /** Number of the reports of all units in a state, counted up to 1,001. */
    @Clause("10.2")
    @RolesAllowed(MINISTRY)
    public int count(ReportState state) {
        return reports.count(state);
    }

    /** The reports of one unit; otherwise as {@link #list}. */
    @Clause("10.2")
    @RolesAllowed(MINISTRY)
    public List<DomainReport> listOf(Long unitId, ReportState state, long before, int limit) {
        return reports.list(unitId, state, before, Math.max(1, Math.min(limit, MOST)));
    }

    /**
     * A report that took effect.
     *
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
     * The history of a report.
     *
     * @throws RequestRejected {@link DomainRefusal#DOMAIN_REPORT_NOT_FOUND} as {@link #show}
     */
    @Clause("10.2")
    @RolesAllowed({MINISTRY, REGISTRY, REGISTRAR})
    public List<HistoryEntry> history(Long id) {
        return history.of(show(id));
    }

    /**
     * Accepts the report despite its findings.
     *
     * @param version as it was shown; null for whatever it is now
     * @param opinion 4 to 1000 characters
     * @throws RequestRejected {@link DomainRefusal#OPINION_MISSING} without a valid opinion
     * @throws RequestRejected {@link DomainRefusal#DOMAIN_REPORT_STALE} when somebody decided
     *     meanwhile
     * @throws RequestRejected {@link DomainRefusal#REPORT_STATE_FORBIDS} when it is decided already
     */
    @Clause("10.2")
    @RolesAllowed(MINISTRY)
    public void accept(Long id, Integer version, String opinion) {
        tell(decide(id, version, ReportState.ACCEPTED, "ACCEPT", opinion));
    }

    /**
     * Sends the report back, to be corrected by another one by a last day; parameters as of {@link
     * #accept}.
     */
    @Clause("10.2")
    @RolesAllowed(MINISTRY)
    public void sendBack(Long id, Integer version, String opinion) {
        DomainReport report = decide(id, version, ReportState.SENT_BACK, "SEND_BACK", opinion);
        LocalDate today = Shanghai.date(clock.instant());
        int days = settings.number(DomainReportDeadlines.LIMIT, null, today);
        report.waitForCorrection(
                calendars.current().deadline(today, days).date(), reports.last(report.unitId()));
        tell(report);
    }

    /** Closes the report; parameters as of {@link #accept}. */
    @Clause("10.2")
    @RolesAllowed(MINISTRY)
    public void close(Long id, Integer version, String opinion) {
        tell(decide(id, version, ReportState.CLOSED, "CLOSE", opinion));
    }

    private DomainReport decide(
            Long id, Integer version, ReportState decision, String act, String opinion) {
        String words = DecisionOpinion.of(opinion);
        DomainReport report = show(id);
        if (version != null && version != report.version()) {
            throw DomainRefusal.DOMAIN_REPORT_STALE.of(id);
        }
        ReportState before = report.state();
        report.decide(decision, words, clock.instant());
        history.write(report, Act.move(act, before, decision, words, "10.2"));
        return report;
    }

    private void tell(DomainReport report) {
        Map<String, Object> told = new HashMap<>();
        told.put("sequence", report.sequence());
        told.put("state", report.state().name());
        told.put("opinion", report.opinion());
        if (report.state() == ReportState.SENT_BACK) {
            told.put("due", report.due().toString());
        }
        events.publish(report.unitId(), "DOMAIN_REPORT_DECIDED", report, null, told);
    }

    /** The caller's unit; null for the ministry, which sees the reports of all units. */
    private Long ownUnit() {
        Caller caller = callers.current();
        return caller.has(MINISTRY) ? null : caller.unitId();
    }
}
