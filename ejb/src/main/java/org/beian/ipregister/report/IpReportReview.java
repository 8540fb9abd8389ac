package org.beian.ipregister.report;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.IP_UNIT;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.PROVIDER;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.code.Calendars;
import org.beian.code.Settings;
import org.beian.ipregister.IpOpinion;
import org.beian.ipregister.IpRefusal;
import org.beian.ipregister.unit.IpUnitAccess;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.trail.AccessDenials;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;
import org.beian.value.Province;

/**
 * Review of check reports by the ministry or a bureau (19.3), and their reading by units. Each
 * decision is in the report's history; a decision on a finding that somebody else decided meanwhile
 * is refused.
 */
@Stateless
public class IpReportReview {

    private static final int MOST = 500;

    @Inject IpReportRepository reports;
    @Inject IpReportReaders readers;
    @Inject IpUnitAccess access;
    @Inject IpReportNotices notices;
    @Inject IpFindingLines lines;
    @Inject Units units;
    @Inject Calendars calendars;
    @Inject Settings settings;
    @Inject History history;
    @Inject AccessDenials hidden;
    @Inject Callers callers;
    @Inject EntityManager em;
    @Inject Clock clock;

    /**
     * The caller's reports, newest first: for an authority those addressed to it, for a unit those
     * on itself and its branches.
     *
     * @param before the last one seen; null from the newest
     * @param limit 1 to 500
     */
    @RolesAllowed({MINISTRY, REVIEWER, CLERK, IP_UNIT, PROVIDER})
    @Clause("19.2")
    public List<IpReportLine> reports(Long before, int limit) {
        Caller caller = callers.current();
        Long from = before == null ? Long.MAX_VALUE : before;
        int most = Math.max(1, Math.min(limit, MOST));
        List<IpReport> found;
        if (caller.has(MINISTRY)) {
            found = reports.supervisedIn(null, from, most);
        } else if (caller.has(IP_UNIT) || caller.has(PROVIDER)) {
            List<Long> own = new ArrayList<>(reports.branchesOf(caller.unitId()));
            own.add(caller.unitId());
            found = reports.on(own, from, most);
        } else {
            Province province = caller.ownProvince().orElse(null);
            found = province == null ? List.of() : reports.supervisedIn(province, from, most);
        }
        return found.stream().map(lines::of).toList();
    }

    /**
     * The newest reports to the ministry whose findings wait for a decision or a correction.
     *
     * @param limit 1 to 500
     */
    @RolesAllowed(MINISTRY)
    @Clause("19.2")
    public List<IpReportLine> waiting(int limit) {
        return reports.waiting(Math.max(1, Math.min(limit, MOST))).stream().map(lines::of).toList();
    }

    /** Number of the reports that {@link #waiting} gives in all, counted up to 1,001. */
    @RolesAllowed(MINISTRY)
    @Clause("19.2")
    public int countWaiting() {
        return reports.countWaiting();
    }

    /**
     * The reports on one unit, newest first; of these a bureau sees those that were addressed to
     * it.
     *
     * @param before the last one seen; null from the newest
     * @param limit 1 to 500
     * @throws RequestRejected {@link IpRefusal#IP_UNIT_NOT_FOUND} when the caller may not see the
     *     unit
     */
    @RolesAllowed({MINISTRY, REVIEWER, CLERK, IP_UNIT})
    @Clause({"19.2", "9.1"})
    public List<IpReportLine> reportsOf(Long unitId, Long before, int limit) {
        Unit unit = access.require(unitId);
        Caller caller = callers.current();
        boolean ofABureau = caller.has(REVIEWER) || caller.has(CLERK);
        return reports
                .of(
                        unit.id(),
                        ofABureau ? caller.province() : null,
                        before == null ? Long.MAX_VALUE : before,
                        Math.max(1, Math.min(limit, MOST)))
                .stream()
                .map(lines::of)
                .toList();
    }

    /**
     * One report.
     *
     * @throws RequestRejected {@link IpRefusal#IP_REPORT_NOT_FOUND} also when the caller may not
     *     see it
     */
    @RolesAllowed({MINISTRY, REVIEWER, CLERK, IP_UNIT, PROVIDER})
    @Clause("19.2")
    public IpReportLine report(Long id) {
        return lines.of(readers.require(id));
    }

    /**
     * The findings of a report in the order of their numbers.
     *
     * @param state only those in this state; null for all
     * @param after the last one seen; null from the first
     * @param limit 1 to 500
     * @throws RequestRejected {@link IpRefusal#IP_REPORT_NOT_FOUND} also when the caller may not
     *     see it
     */
    @RolesAllowed({MINISTRY, REVIEWER, CLERK, IP_UNIT, PROVIDER})
    @Clause("19.2")
    public List<IpFindingLine> findings(
            Long reportId, IpFindingState state, Long after, int limit) {
        IpReport report = readers.require(reportId);
        Caller caller = callers.current();
        boolean authority = !caller.has(IP_UNIT) && !caller.has(PROVIDER);
        return reports
                .findings(
                        report.id(),
                        state,
                        after == null ? 0 : after,
                        Math.max(1, Math.min(limit, MOST)))
                .stream()
                .map(finding -> lines.of(finding, authority))
                .toList();
    }

    /** History of a report and its findings, oldest first. */
    @RolesAllowed({MINISTRY, REVIEWER, CLERK})
    @Clause("19.3")
    public List<HistoryEntry> history(Long reportId) {
        return history.of(readers.require(reportId));
    }

    /**
     * Accepts a finding as it is.
     *
     * @param version as it was shown; null to decide on any version
     * @param text why, at most 2000 characters; may be null
     * @throws RequestRejected {@link IpRefusal#IP_REPORT_NOT_FOUND} when it is not the caller's to
     *     decide
     * @throws RequestRejected {@link IpRefusal#IP_FINDING_STALE} when somebody decided meanwhile
     * @throws RequestRejected {@link IpRefusal#IP_FINDING_STATE_FORBIDS} when its state does not
     *     allow it
     */
    @RolesAllowed({MINISTRY, REVIEWER})
    @Clause("19.3")
    public void accept(Long findingId, Integer version, String text) {
        decide(findingId, version, IpFindingState.ACCEPTED, IpOpinion.optional(text));
    }

    /**
     * Sends a finding back to the unit, which is notified by event and mail and corrects by another
     * file or a manual edit, by a last day.
     *
     * @param text what is to be corrected, 1 to 2000 characters
     * @throws RequestRejected {@link IpRefusal#IP_OPINION_MISSING} without a text
     * @throws RequestRejected {@link IpRefusal#IP_REPORT_NOT_FOUND} as {@link #accept}; the other
     *     refusals likewise
     */
    @RolesAllowed({MINISTRY, REVIEWER})
    @Clause("19.3")
    public void sendBack(Long findingId, Integer version, String text) {
        String opinion = IpOpinion.required(text);
        IpFinding finding = decide(findingId, version, IpFindingState.SENT_BACK, opinion);
        IpReport report = reports.report(finding.reportId()).orElseThrow();
        LocalDate today = Shanghai.date(clock.instant());
        int days = settings.number(IpReportDeadlines.LIMIT, report.province().orElse(null), today);
        report.sentBack(clock.instant(), calendars.current().deadline(today, days).date());
        Unit unit = units.find(finding.unitId()).orElseThrow();
        notices.sentBack(report, unit, finding, opinion);
    }

    /**
     * Closes a finding, whatever later checks find.
     *
     * @param text why, 1 to 2000 characters
     * @throws RequestRejected {@link IpRefusal#IP_OPINION_MISSING} without a text
     * @throws RequestRejected {@link IpRefusal#IP_REPORT_NOT_FOUND} as {@link #accept}; the other
     *     refusals likewise
     */
    @RolesAllowed({MINISTRY, REVIEWER})
    @Clause("19.3")
    public void close(Long findingId, Integer version, String text) {
        decide(findingId, version, IpFindingState.CLOSED, IpOpinion.required(text));
    }

    /**
     * The current version of a finding.
     *
     * @throws RequestRejected {@link IpRefusal#IP_REPORT_NOT_FOUND} when it is not the caller's to
     *     decide
     */
    @RolesAllowed({MINISTRY, REVIEWER})
    @Clause("19.3")
    public int version(Long findingId) {
        IpFinding finding = finding(findingId);
        requireDecidable(finding);
        return finding.version();
    }

    private IpFinding finding(Long id) {
        return reports.finding(id).orElseThrow(() -> IpRefusal.IP_REPORT_NOT_FOUND.of(id));
    }

    private IpReport requireDecidable(IpFinding finding) {
        IpReport report = reports.report(finding.reportId()).orElseThrow();
        if (!readers.mayDecide(callers.current(), report)) {
            hidden.reachedFor(IpReport.CASE_TYPE, report.id());
            throw IpRefusal.IP_REPORT_NOT_FOUND.of(finding.id());
        }
        return report;
    }

    private IpFinding decide(Long findingId, Integer version, IpFindingState to, String text) {
        IpFinding finding = finding(findingId);
        IpReport report = requireDecidable(finding);
        em.lock(finding, LockModeType.PESSIMISTIC_WRITE);
        if (version != null && version != finding.version()) {
            throw IpRefusal.IP_FINDING_STALE.of(findingId);
        }
        IpFindingState from = finding.state();
        finding.decide(to, callers.current().username(), text, clock.instant());
        String reason = findingId + (text == null ? "" : ": " + text);
        history.write(report, Act.move("DECIDE_FINDING", from, to, reason, "19.3"));
        return finding;
    }
}
