package org.beian.partyregister;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beian.access.application.AccessState;
import org.beian.access.notice.StopAccessState;
import org.beian.domainregister.record.DomainRemits;
import org.beian.domainregister.report.ReportState;
import org.beian.filing.application.FilingState;
import org.beian.filing.register.RegisterState;
import org.beian.ipregister.unit.IpUnitAccess;
import org.beian.ipregister.unit.IpUnitMark;
import org.beian.ipregister.unit.IpUnitMarks;
import org.beian.law.Clause;
import org.beian.party.Unit;
import org.beian.persistence.BoundedCount;
import org.beian.persistence.LikePattern;
import org.beian.persistence.NativeQuery;
import org.beian.value.Authority;
import org.beian.value.Province;

/** Count of what depends on a unit, its headquarters or a remit, for whoever is about to end it. */
@ApplicationScoped
public class UnitConsequences {

    private static final Set<FilingState> OPEN =
            Arrays.stream(FilingState.values())
                    .filter(FilingState::open)
                    .collect(Collectors.toSet());
    private static final List<String> AUTHORITIES =
            Stream.concat(
                            Stream.of(Authority.MINISTRY),
                            Arrays.stream(Province.values()).map(Authority::bureauOf))
                    .map(Authority::code)
                    .toList();
    private static final Set<AccessState> WAITING =
            EnumSet.of(AccessState.APPLIED, AccessState.PRE_ASSIGNED);

    private static final Set<StopAccessState> PENDING =
            Arrays.stream(StopAccessState.values())
                    .filter(StopAccessState::isPending)
                    .collect(Collectors.toSet());

    @Inject EntityManager em;
    @Inject IpUnitMarks marks;
    @Inject DomainRemits domains;
    @Inject UnitAuthority authority;

    /**
     * Numbers of what depends on a unit, each counted up to 1,001.
     *
     * @param filings applications for filings that wait and that it handed in, or where a sponsor
     *     who files itself names it
     * @param accessApplications applications for access that it has to answer
     * @param accesses accesses that it gives to filed websites
     * @param orders notices to stop or resume access on which it has to report
     * @param accounts accounts that may sign in
     * @param branches units whose headquarters it is
     */
    public record Figures(
            int filings,
            int accessApplications,
            int accesses,
            int orders,
            int accounts,
            int branches) {}

    @Clause("4")
    Figures of(Unit unit) {
        return new Figures(
                Math.min(BoundedCount.LIMIT, handedIn(unit) + naming(unit)),
                count(
                        asking(
                                        "AccessApplication f where f.providerId = :unit and f.state in :s",
                                        unit)
                                .setParameter("s", WAITING)),
                count(
                        asking("IcpAccess f where f.providerId = :unit and f.state = :s", unit)
                                .setParameter("s", RegisterState.ACTIVE)),
                count(
                        asking(
                                        "StopAccessNotice f where f.providerId = :unit and f.state in :s",
                                        unit)
                                .setParameter("s", PENDING)),
                count(asking("Account f where f.unitId = :unit and f.enabled = true", unit)),
                branches(unit));
    }

    /** Number of units whose headquarters it is, counted up to 1,001. */
    int branches(Unit unit) {
        return count(asking("Unit f where f.parentId = :unit", unit));
    }

    /**
     * What other headquarters change.
     *
     * @param before name of the headquarters now; null for none
     * @param after name of those afterwards; null for none
     * @param addresses whether the unit files addresses, so that the rest has a meaning
     * @param reporter name of the headquarters that then report in the unit's place; null for the
     *     unit itself
     * @param reports reports of the unit, which only its headquarters may read
     * @param announced ranges that it announces now, which a branch cannot report any more
     */
    public record OfHeadquarters(
            String before,
            String after,
            boolean addresses,
            String reporter,
            int reports,
            int announced) {}

    /**
     * @param now null for none
     * @param then null for none
     */
    @Clause({"9.1", "19.2"})
    OfHeadquarters between(Unit unit, Unit now, Unit then) {
        boolean addresses = IpUnitAccess.filesAddresses(unit);
        boolean central =
                addresses
                        && then != null
                        && marks.of(then.id(), authority.today())
                                .contains(IpUnitMark.PUBLIC_INTEREST);
        return new OfHeadquarters(
                now == null ? null : now.name(),
                then == null ? null : then.name(),
                addresses,
                central ? then.name() : null,
                count("select id from ip_report where unit_id = ?", unit.id()),
                count(
                        "select since from ip_record where unit_id = ? and kind = 'ANNOUNCED'",
                        unit.id()));
    }

    /**
     * What the end of a provider's remit for a province touches.
     *
     * @param applications applications for access there that the provider has to answer
     * @param accesses accesses of filed websites with servers there
     */
    public record OfProvince(int applications, int accesses) {}

    @Clause("2")
    OfProvince of(Unit unit, Province province) {
        return new OfProvince(
                count(
                        asking(
                                        """
                                        AccessApplication f where f.providerId = :unit
                                        and f.state in :s and f.places like :place""",
                                        unit)
                                .setParameter("s", WAITING)
                                .setParameter("place", "%" + province.regionCode() + "%")),
                count(
                        asking(
                                        """
                                        IcpAccess f where f.providerId = :unit and f.state = :s
                                        and :place member of f.places""",
                                        unit)
                                .setParameter("s", RegisterState.ACTIVE)
                                .setParameter("place", province.regionCode())));
    }

    /**
     * What the end of a registry's remit for a top-level domain touches.
     *
     * @param records domains of it that the unit has in the register
     * @param reports reports of the unit that are being checked, looked at or corrected
     */
    public record OfTopLevel(int records, int reports) {}

    @Clause("10.1")
    OfTopLevel of(Unit unit, String topLevel) {
        return new OfTopLevel(
                domains.records(unit.id(), topLevel),
                count(
                        asking("DomainReport f where f.unitId = :unit and f.state in :s", unit)
                                .setParameter(
                                        "s",
                                        EnumSet.of(
                                                ReportState.RECEIVED,
                                                ReportState.OPEN,
                                                ReportState.SENT_BACK))));
    }

    private int count(String sql, Long unitId) {
        return BoundedCount.of(NativeQuery.of(em, sql, unitId));
    }

    private int handedIn(Unit unit) {
        return count(
                asking("FilingApplication f where f.unitId = :unit and f.state in :s", unit)
                        .setParameter("s", OPEN));
    }

    /** Sponsors name it by its code; the desks are listed as the queue is kept by desk. */
    private int naming(Unit unit) {
        return count(
                em.createQuery(
                                """
                                select f.id from FilingApplication f
                                where f.authority in :desks and f.state in :s
                                and f.unitId <> :unit and exists (
                                  select r from FilingRound r
                                  where r.applicationId = f.id and r.round = f.round
                                  and r.content like :named escape '!')""",
                                Long.class)
                        .setParameter("unit", unit.id())
                        .setParameter("desks", AUTHORITIES)
                        .setParameter("s", OPEN)
                        .setParameter(
                                "named",
                                "%" + LikePattern.prefix("\"provider\":\"" + unit.code() + '"')));
    }

    private TypedQuery<Long> asking(String from, Unit unit) {
        return em.createQuery("select f.id from " + from, Long.class)
                .setParameter("unit", unit.id());
    }

    private static int count(TypedQuery<Long> query) {
        return BoundedCount.of(query);
    }
}
