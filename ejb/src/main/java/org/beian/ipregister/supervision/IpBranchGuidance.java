package org.beian.ipregister.supervision;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.IP_UNIT;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.ipregister.IpOpinion;
import org.beian.ipregister.IpRefusal;
import org.beian.ipregister.report.IpReport;
import org.beian.ipregister.report.IpReportNotices;
import org.beian.ipregister.report.IpReportReaders;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.party.Units;
import org.beian.trail.AccessDenials;
import org.beian.trail.Act;
import org.beian.trail.History;

/** Guidance of branches on check reports by their headquarters, with a receipt of reading (9.1). */
@Stateless
public class IpBranchGuidance {

    private static final int MOST = 100;

    @Inject IpReportReaders readers;
    @Inject IpReportNotices notices;
    @Inject Units units;
    @Inject History history;
    @Inject AccessDenials hidden;
    @Inject Callers callers;
    @Inject EntityManager em;
    @Inject Clock clock;

    /**
     * Gives a branch guidance on one of its reports; the branch is notified by event and mail.
     *
     * @param text 1 to 2000 characters
     * @throws RequestRejected {@link IpRefusal#IP_REPORT_NOT_FOUND} when the report is not a
     *     branch's
     * @throws RequestRejected {@link IpRefusal#IP_OPINION_MISSING} without a text
     */
    @RolesAllowed(IP_UNIT)
    @Clause("9.1")
    public void guide(Long reportId, String text) {
        IpReport report = readers.require(reportId);
        Caller caller = callers.current();
        if (!readers.isBranch(report.unitId(), caller)) {
            throw IpRefusal.IP_REPORT_NOT_FOUND.of(reportId);
        }
        String guidance = IpOpinion.required(text);
        em.persist(
                new IpGuidance(
                        report, caller.unitId(), caller.username(), guidance, clock.instant()));
        history.write(report, Act.note("GUIDE", guidance, "9.1"));
        notices.guided(
                report,
                units.find(caller.unitId()).orElseThrow(),
                units.find(report.unitId()).orElseThrow(),
                guidance);
    }

    /**
     * Marks guidance as read by somebody of the branch; only the first reading counts.
     *
     * @throws RequestRejected {@link IpRefusal#IP_GUIDANCE_NOT_FOUND} when it was given to another
     *     unit, or does not exist
     */
    @RolesAllowed(IP_UNIT)
    @Clause("9.1")
    public void read(Long id) {
        Caller caller = callers.current();
        IpGuidance guidance =
                Optional.ofNullable(em.find(IpGuidance.class, id, LockModeType.PESSIMISTIC_WRITE))
                        .filter(found -> isBranch(found, caller))
                        .orElseThrow(() -> IpRefusal.IP_GUIDANCE_NOT_FOUND.of(id));
        if (guidance.read(caller.username(), clock.instant())) {
            history.write(
                    em.find(IpReport.class, guidance.reportId()),
                    Act.note("READ_GUIDANCE", null, "9.1"));
        }
    }

    /**
     * The guidance on a report, newest first, at most 100.
     *
     * @throws RequestRejected {@link IpRefusal#IP_REPORT_NOT_FOUND} when the caller may not see the
     *     report
     */
    @RolesAllowed({MINISTRY, REVIEWER, CLERK, IP_UNIT})
    @Clause("9.1")
    public List<IpGuidance> of(Long reportId) {
        return list("g.reportId = :of", readers.require(reportId).id(), null, MOST);
    }

    /**
     * The guidance that the caller's unit received from its headquarters, newest first.
     *
     * @param before the last one seen; null from the newest
     * @param limit 1 to 100
     */
    @RolesAllowed(IP_UNIT)
    @Clause("9.1")
    public List<IpGuidance> received(Long before, int limit) {
        return list("g.branchId = :of", callers.current().unitId(), before, limit);
    }

    /**
     * The guidance that the caller's unit gave to its branches, newest first.
     *
     * @param before the last one seen; null from the newest
     * @param limit 1 to 100
     */
    @RolesAllowed(IP_UNIT)
    @Clause("9.1")
    public List<IpGuidance> given(Long before, int limit) {
        return list("g.headquartersId = :of", callers.current().unitId(), before, limit);
    }

    private List<IpGuidance> list(String whose, Long of, Long before, int limit) {
        return em.createQuery(
                        "select g from IpGuidance g where %s and g.id < :before order by g.id desc"
                                .formatted(whose),
                        IpGuidance.class)
                .setParameter("of", of)
                .setParameter("before", before == null ? Long.MAX_VALUE : before)
                .setMaxResults(Math.max(1, Math.min(limit, MOST)))
                .getResultList();
    }

    private boolean isBranch(IpGuidance guidance, Caller caller) {
        boolean own = guidance.branchId().equals(caller.unitId());
        if (!own) {
            hidden.reachedFor("IP_GUIDANCE", guidance.id());
        }
        return own;
    }
}
