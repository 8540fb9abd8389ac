package org.beian.domainregister.unit;

import static org.beian.account.Roles.MINISTRY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.beian.domainregister.DomainRefusal;
import org.beian.domainregister.record.DomainRemits;
import org.beian.domainregister.record.Reporter;
import org.beian.domainregister.report.DomainReport;
import org.beian.domainregister.report.DomainReportRepository;
import org.beian.domainregister.report.ReportState;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.persistence.BoundedCount;
import org.beian.value.Province;

/**
 * List of the registries and registrars for the ministry, which alone judges what they report,
 * wherever their seat is (10.2, 20.2).
 */
@Stateless
public class DomainUnits {

    private static final int MOST = 100;

    private static final int MONTHS = 12;

    @Inject DomainReportRepository reports;
    @Inject DomainRemits remits;
    @Inject Units units;
    @Inject EntityManager em;
    @Inject Clock clock;

    /**
     * Units in the order of their codes.
     *
     * @param after only codes after this one; null for the first page
     * @param limit 1 to 100
     */
    @RolesAllowed(MINISTRY)
    @Clause("10.2")
    public List<DomainUnitLine> list(DomainUnitFilter filter, String after, int limit) {
        return new DomainUnitQuery(filter, today(), lateSince())
                .after(after)
                .of(em)
                .setMaxResults(Math.max(1, Math.min(limit, MOST)))
                .getResultStream()
                .map(this::line)
                .toList();
    }

    /**
     * One unit.
     *
     * @throws RequestRejected {@link DomainRefusal#DOMAIN_UNIT_NOT_FOUND} when it reports no
     *     domains
     */
    @RolesAllowed(MINISTRY)
    @Clause("10.2")
    public DomainUnitLine unit(Long id) {
        return units.find(id)
                .filter(unit -> !kinds(unit).isEmpty())
                .map(this::line)
                .orElseThrow(DomainRefusal.DOMAIN_UNIT_NOT_FOUND::of);
    }

    private LocalDate today() {
        return Shanghai.date(clock.instant());
    }

    private LocalDate lateSince() {
        return today().minusMonths(MONTHS);
    }

    private static Set<DomainUnitKind> kinds(Unit unit) {
        Set<DomainUnitKind> kinds = EnumSet.noneOf(DomainUnitKind.class);
        Stream.of(DomainUnitKind.values())
                .filter(each -> unit.is(each.capacity()))
                .forEach(kinds::add);
        return kinds;
    }

    private DomainUnitLine line(Unit unit) {
        Optional<DomainReport> last =
                reports.list(unit.id(), null, Long.MAX_VALUE, 1).stream().findFirst();
        return new DomainUnitLine(
                unit.id(),
                unit.code(),
                unit.name(),
                unit.province().map(Province::regionCode).orElse(null),
                kinds(unit),
                remits.on(today()).topLevelsOf(Reporter.of(unit)),
                last.map(DomainReport::id).orElse(null),
                last.map(DomainReport::receivedOn).orElse(null),
                records(unit.id()),
                open(unit.id()),
                late(unit.id()));
    }

    private int records(Long unitId) {
        return BoundedCount.of(
                em.createNativeQuery("select domain from domain_record where unit_id = ?")
                        .setParameter(1, unitId));
    }

    private int open(Long unitId) {
        return BoundedCount.of(
                em.createQuery(
                                """
                                select r.id from DomainReport r where r.unitId = :unit
                                and r.sequenceKey is not null and r.state in :waiting""",
                                Long.class)
                        .setParameter("unit", unitId)
                        .setParameter("waiting", ReportState.WAITING));
    }

    private long late(Long unitId) {
        Long sum =
                em.createQuery(
                                """
                                select sum(r.rowsLate) from DomainReport r
                                where r.unitId = :unit and r.sequenceKey is not null
                                and r.receivedOn >= :since""",
                                Long.class)
                        .setParameter("unit", unitId)
                        .setParameter("since", lateSince())
                        .getSingleResult();
        return sum == null ? 0 : sum;
    }
}
