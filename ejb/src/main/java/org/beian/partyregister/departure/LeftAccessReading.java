package org.beian.partyregister.departure;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REVIEWER;
import static org.beian.account.Roles.SPONSOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.cancellation.clearing.Clearing;
import org.beian.cancellation.departure.LeftAccess;
import org.beian.filing.application.QueuePosition;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.IcpWebsite;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.party.Unit;
import org.beian.partyregister.UnitAuthority;
import org.beian.persistence.BoundedCount;
import org.beian.value.Authority;

/**
 * Reading of the accesses that providers leave (B14, 2): a sponsor its own, an authority those of
 * the filings that it decides, and whoever keeps a provider all of that provider.
 */
@Stateless
@RolesAllowed({SPONSOR, REVIEWER, CLERK, MINISTRY})
public class LeftAccessReading {

    private static final int MOST = 501;

    private static final String FROM =
            """
             from LeftAccess l join Unit u on u.id = l.providerId
            join IcpSubject s on s.id = l.subjectId join IcpAccess a on a.id = l.accessId
            join IcpWebsite w on w.id = a.websiteId where\s""";

    @Inject EntityManager em;
    @Inject UnitAuthority authority;
    @Inject Callers callers;

    /**
     * Lines by the provider's last day: of what waits the first comes first, of others the last.
     *
     * @param unitId the provider; null for all
     * @param id of one access that is left; null for all
     * @param after position of the last one seen; null for the first page
     * @param limit 1 to 501, else the nearer of the two
     * @throws RequestRejected {@link org.beian.party.PartyRefusal#UNIT_UNKNOWN} when an official
     *     may not see the provider
     */
    @Clause({"B14", "2"})
    public List<LeftAccessLine> list(
            Long unitId, Long id, LeftAccessPhase phase, QueuePosition after, int limit) {
        boolean open = phase == LeftAccessPhase.OPEN;
        String order = QueuePosition.order("l.lastDay", "l.id", open);
        List<Object[]> rows =
                QueuePosition.page(
                                query("l, u, s, w", unitId, id, phase, order, Object[].class),
                                after,
                                open,
                                Math.max(1, Math.min(limit, MOST)))
                        .getResultList();
        Map<Long, Clearing> clearings =
                clearings(rows.stream().map(row -> ((IcpWebsite) row[3]).id()).toList());
        return rows.stream()
                .map(
                        row ->
                                line(
                                        (LeftAccess) row[0],
                                        (Unit) row[1],
                                        (IcpSubject) row[2],
                                        (IcpWebsite) row[3],
                                        clearings.get(((IcpWebsite) row[3]).id())))
                .toList();
    }

    /** The open clearings of websites, by website. */
    private Map<Long, Clearing> clearings(List<Long> websites) {
        return websites.isEmpty()
                ? Map.of()
                : em.createQuery(
                                """
                                select c from Clearing c where c.websiteId in :websites
                                and c.state = org.beian.cancellation.clearing.ClearingState.OPEN""",
                                Clearing.class)
                        .setParameter("websites", websites)
                        .getResultStream()
                        .collect(Collectors.toMap(Clearing::websiteId, each -> each));
    }

    private static LeftAccessLine line(
            LeftAccess left,
            Unit provider,
            IcpSubject subject,
            IcpWebsite website,
            Clearing clearing) {
        return new LeftAccessLine(
                left.id(),
                left.state(),
                provider.id(),
                provider.name(),
                subject.name(),
                website.name(),
                website.filingNumber(),
                left.lastDay(),
                left.letterId(),
                left.toldAt(),
                left.settledAt(),
                left.authority().code(),
                subject.id(),
                subject.applicationId(),
                clearing == null ? null : clearing.id(),
                clearing == null ? null : clearing.due(),
                clearing == null ? null : clearing.clearBy());
    }

    /** Number of those of a phase, counted up to 1,001; as {@link #list}. */
    @Clause({"B14", "2"})
    public int count(Long unitId, Long id, LeftAccessPhase phase) {
        return BoundedCount.of(query("l.id", unitId, id, phase, "", Long.class));
    }

    private <T> TypedQuery<T> query(
            String selected,
            Long unitId,
            Long id,
            LeftAccessPhase phase,
            String rest,
            Class<T> type) {
        Caller caller = callers.current();
        boolean sponsor = caller.has(SPONSOR);
        boolean all = !sponsor && unitId != null && isKept(unitId);
        String whose =
                sponsor ? " and s.holderId = :owner" : all ? "" : " and l.authority = :owner";
        TypedQuery<T> query =
                em.createQuery(
                        "select "
                                + selected
                                + FROM
                                + phase.condition()
                                + whose
                                + (unitId == null ? "" : " and l.providerId = :unit")
                                + (id == null ? "" : " and l.id = :one")
                                + rest,
                        type);
        if (unitId != null) {
            query.setParameter("unit", unitId);
        }
        if (id != null) {
            query.setParameter("one", id);
        }
        if (!all) {
            query.setParameter(
                    "owner",
                    sponsor ? caller.unitId() : caller.authority().map(Authority::code).orElse(""));
        }
        return query;
    }

    private boolean isKept(Long unitId) {
        return authority.keeps(authority.readable(unitId));
    }
}
