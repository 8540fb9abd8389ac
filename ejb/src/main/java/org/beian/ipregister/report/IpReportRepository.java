package org.beian.ipregister.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.beian.persistence.BoundedCount;
import org.beian.value.Province;

/** Repository of check reports and findings, paged by key. */
@ApplicationScoped
class IpReportRepository {

    private static final String PUBLISHED = IpReportDraft.PUBLISHED.formatted("r.id");

    @Inject EntityManager em;

    Optional<IpReport> report(Long id) {
        return Optional.ofNullable(em.find(IpReport.class, id)).filter(each -> !isDraft(id));
    }

    Optional<IpFinding> finding(Long id) {
        return Optional.ofNullable(em.find(IpFinding.class, id))
                .filter(finding -> !isDraft(finding.reportId()));
    }

    private boolean isDraft(Long reportId) {
        return em.find(IpReportDraft.class, reportId) != null;
    }

    /** The newest reports before one of the bureau of a province, of the ministry for null. */
    List<IpReport> supervisedIn(Province province, Long before, int limit) {
        TypedQuery<IpReport> query =
                em.createQuery(
                        """
                        select r from IpReport r
                        where r.province %s and r.id < :before and %s order by r.id desc"""
                                .formatted(province == null ? "is null" : "= :province", PUBLISHED),
                        IpReport.class);
        if (province != null) {
            query.setParameter("province", province.regionCode());
        }
        return query.setParameter("before", before).setMaxResults(limit).getResultList();
    }

    /** The newest reports before one on any of these units. */
    List<IpReport> on(List<Long> units, Long before, int limit) {
        return em.createQuery(
                        """
                        select r from IpReport r where r.unitId in :units
                        and r.id < :before and %s order by r.id desc"""
                                .formatted(PUBLISHED),
                        IpReport.class)
                .setParameter("units", units)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * The newest reports before one on a unit.
     *
     * @param province only those that went to its bureau; null for all
     */
    List<IpReport> of(Long unitId, Province province, Long before, int limit) {
        TypedQuery<IpReport> query =
                em.createQuery(
                        """
                        select r from IpReport r
                        where r.unitId = :unit and r.id < :before%s and %s order by r.id desc"""
                                .formatted(
                                        province == null ? "" : " and r.province = :province",
                                        PUBLISHED),
                        IpReport.class);
        if (province != null) {
            query.setParameter("province", province.regionCode());
        }
        return query.setParameter("unit", unitId)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * The findings of a report after one.
     *
     * @param state null for all
     */
    List<IpFinding> findings(Long reportId, IpFindingState state, Long after, int limit) {
        TypedQuery<IpFinding> query =
                em.createQuery(
                        """
                        select f from IpFinding f
                        where f.reportId = :report and f.id > :after%s order by f.id"""
                                .formatted(state == null ? "" : " and f.state = :state"),
                        IpFinding.class);
        if (state != null) {
            query.setParameter("state", state);
        }
        return query.setParameter("report", reportId)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Number of findings that wait for a decision or a correction, counted up to 1,001. */
    int open(Long reportId) {
        return BoundedCount.of(
                em.createQuery(
                                """
                                select f.id from IpFinding f where f.reportId = :report
                                and f.state in :open""",
                                Long.class)
                        .setParameter("report", reportId)
                        .setParameter("open", IpFindingState.WAITING));
    }

    /** The newest reports to the ministry with findings that wait. */
    List<IpReport> waiting(int limit) {
        return waiting("r", " order by r.id desc", IpReport.class)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Number of the reports to the ministry with findings that wait, counted up to 1,001. */
    int countWaiting() {
        return BoundedCount.of(waiting("r.id", "", Long.class));
    }

    private <T> TypedQuery<T> waiting(String what, String order, Class<T> type) {
        return em.createQuery(
                        """
                        select %s from IpReport r where r.province is null and exists (
                          select f.id from IpFinding f
                          where f.reportId = r.id and f.state in :open) and %s%s"""
                                .formatted(what, PUBLISHED, order),
                        type)
                .setParameter("open", IpFindingState.WAITING);
    }

    /** The branches of a headquarters. */
    List<Long> branchesOf(Long unitId) {
        return em.createQuery("select u.id from Unit u where u.parentId = :unit", Long.class)
                .setParameter("unit", unitId)
                .getResultList();
    }
}
