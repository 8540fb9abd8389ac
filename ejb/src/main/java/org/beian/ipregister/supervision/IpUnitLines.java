package org.beian.ipregister.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.beian.ipregister.IpRefusal;
import org.beian.ipregister.report.IpFindingState;
import org.beian.ipregister.report.IpReport;
import org.beian.ipregister.report.IpReportDraft;
import org.beian.ipregister.unit.FilingUnitStatus;
import org.beian.ipregister.unit.IpSupervision;
import org.beian.ipregister.unit.IpUnitMarks;
import org.beian.ipregister.unit.SupervisedUnit;
import org.beian.law.Shanghai;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.persistence.BoundedCount;
import org.beian.value.Province;

/** Mapper of units and their figures to the lines that lists show. */
@ApplicationScoped
class IpUnitLines {

    private static final int MONTHS = 12;

    @Inject EntityManager em;
    @Inject Units units;
    @Inject IpSupervision supervision;
    @Inject IpUnitMarks marks;
    @Inject Clock clock;

    LocalDate today() {
        return Shanghai.date(clock.instant());
    }

    /** The beginning of the time within which lateness counts. */
    Instant lateSince() {
        return Shanghai.startOfDay(today().minusMonths(MONTHS));
    }

    IpUnitLine of(Long unitId) {
        Unit unit = units.find(unitId).orElseThrow(IpRefusal.IP_UNIT_NOT_FOUND::of);
        return new IpUnitLine(
                unit.id(),
                unit.code(),
                unit.name(),
                unit.province().map(Province::regionCode).orElse(null),
                supervision.provinceOf(unit, today()).map(Province::regionCode).orElse(null),
                hasBranches(unitId),
                unit.parentId().flatMap(units::find).map(Unit::name).orElse(null),
                standing(unit),
                figures(unitId));
    }

    FilingUnitStatus standing(Unit unit) {
        Optional<SupervisedUnit> said =
                Optional.ofNullable(em.find(SupervisedUnit.class, unit.id()));
        return new FilingUnitStatus(
                marks.of(unit.id(), today()),
                said.map(SupervisedUnit::level).orElse(null),
                unit.parentId().orElse(null),
                said.map(SupervisedUnit::version).orElse(0));
    }

    boolean hasBranches(Long unitId) {
        return !em.createQuery("select u.id from Unit u where u.parentId = :unit", Long.class)
                .setParameter("unit", unitId)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** All records in force. */
    long records(Long unitId) {
        return ((Number)
                        em.createNativeQuery("select count(*) from ip_record where unit_id = ?")
                                .setParameter(1, unitId)
                                .getSingleResult())
                .longValue();
    }

    private IpUnitFigures figures(Long unitId) {
        Optional<IpReport> last =
                em.createQuery(
                                """
                                select r from IpReport r where r.unitId = :unit and %s
                                order by r.id desc"""
                                        .formatted(IpReportDraft.PUBLISHED.formatted("r.id")),
                                IpReport.class)
                        .setParameter("unit", unitId)
                        .setMaxResults(1)
                        .getResultStream()
                        .findFirst();
        int records =
                BoundedCount.of(
                        em.createNativeQuery("select kind from ip_record where unit_id = ?")
                                .setParameter(1, unitId));
        int open =
                BoundedCount.of(
                        em.createQuery(
                                        """
                                        select f.id from IpFinding f where f.unitId = :unit
                                        and f.state in :open and %s"""
                                                .formatted(
                                                        IpReportDraft.PUBLISHED.formatted(
                                                                "f.reportId")),
                                        Long.class)
                                .setParameter("unit", unitId)
                                .setParameter("open", IpFindingState.WAITING));
        return new IpUnitFigures(
                last.map(IpReport::id).orElse(null),
                last.map(IpReport::createdAt).orElse(null),
                records,
                open,
                late(unitId));
    }

    private long late(Long unitId) {
        Long sum =
                em.createQuery(
                                """
                                select sum(r.late) from IpReport r where r.unitId = :unit
                                and r.createdAt >= :since and %s"""
                                        .formatted(IpReportDraft.PUBLISHED.formatted("r.id")),
                                Long.class)
                        .setParameter("unit", unitId)
                        .setParameter("since", lateSince())
                        .getSingleResult();
        return sum == null ? 0 : sum;
    }

    /** The units with these ids, in this order. */
    List<IpUnitLine> of(List<?> ids) {
        return ids.stream().map(id -> of(((Number) id).longValue())).toList();
    }
}
