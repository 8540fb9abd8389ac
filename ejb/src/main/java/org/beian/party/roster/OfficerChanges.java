package org.beian.party.roster;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.party.DedicatedOfficer;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.persistence.LikePattern;
import org.beian.trail.Act;
import org.beian.trail.CurrentActor;
import org.beian.trail.History;
import org.beian.value.Province;

/**
 * List of who joined and who left the rosters of the providers that may give access in a bureau's
 * province today (7.1). Each change waits until the bureau takes note of it.
 */
@Stateless
@RolesAllowed({"CLERK", "REVIEWER"})
public class OfficerChanges {

    private static final int MOST = 101;
    private static final int COUNTED = 1001;
    private static final int MOST_NOTED = 500;

    @Inject EntityManager em;
    @Inject Units units;
    @Inject History history;
    @Inject CurrentActor actor;
    @Inject Clock clock;

    /**
     * Changes, the latest first.
     *
     * @param before number of the last one seen; {@link Long#MAX_VALUE} for the first page
     * @param limit 1 to 101, else the nearer of the two
     */
    @Clause("7.1")
    public List<OfficerChangeLine> list(OfficerChangeFilter filter, long before, int limit) {
        return query(
                        filter,
                        """
                        select new org.beian.party.roster.OfficerChangeLine(
                          c.id, c.unitId, u.name, c.kind, c.name, c.successor,
                          c.effectiveOn, c.note, c.recordedAt, n.notedAt, n.notedBy)""",
                        OfficerChangeLine.class)
                .setParameter("before", before)
                .setMaxResults(Math.max(1, Math.min(limit, MOST)))
                .getResultList();
    }

    /** Number of changes that the filter lets through, counted up to 1,001. */
    @Clause("7.1")
    public long count(OfficerChangeFilter filter) {
        return query(filter, "select c.id", Long.class)
                .setParameter("before", Long.MAX_VALUE)
                .setMaxResults(COUNTED)
                .getResultList()
                .size();
    }

    /**
     * Takes note of changes, at most 500; who did is in the history of each officer. What is not on
     * the caller's list, or was noted before, is passed over.
     *
     * @return how many were noted
     */
    @Clause("7.1")
    public int takeNote(Collection<Long> ids) {
        Province own = own().orElse(null);
        List<OfficerChange> read =
                ids.isEmpty() || own == null
                        ? List.of()
                        : query(
                                        new OfficerChangeFilter(null, "", true),
                                        "select c",
                                        " and c.id in :ids",
                                        OfficerChange.class)
                                .setParameter("before", Long.MAX_VALUE)
                                .setParameter("ids", ids.stream().limit(MOST_NOTED).toList())
                                .getResultList();
        for (OfficerChange change : read) {
            em.persist(new OfficerChangeNote(change.id(), own, actor.actor(), clock.instant()));
            history.write(
                    em.find(DedicatedOfficer.class, change.officerId()),
                    Act.note("TAKE_NOTE", null, "7.1"));
        }
        return read.size();
    }

    /** Takes note of the latest 500 changes that wait and that the filter lets through. */
    @Clause("7.1")
    public int takeNoteOfAll(OfficerChangeFilter filter) {
        return takeNote(
                query(
                                new OfficerChangeFilter(filter.kind(), filter.provider(), true),
                                "select c.id",
                                Long.class)
                        .setParameter("before", Long.MAX_VALUE)
                        .setMaxResults(MOST_NOTED)
                        .getResultList());
    }

    private <T> TypedQuery<T> query(OfficerChangeFilter filter, String select, Class<T> type) {
        return query(filter, select, "", type);
    }

    private <T> TypedQuery<T> query(
            OfficerChangeFilter filter, String select, String more, Class<T> type) {
        TypedQuery<T> query =
                em.createQuery(
                        select
                                + """
                                \sfrom OfficerChange c join Unit u on u.id = c.unitId
                                left join OfficerChangeNote n
                                  on n.changeId = c.id and n.province = :province
                                where c.id < :before and u.name like :provider escape '!'
                                and exists (select r from Remit r where r.unitId = c.unitId
                                  and r.province = :province and r.validFrom <= :today
                                  and (r.validTo is null or r.validTo >= :today))"""
                                + (filter.kind() == null ? "" : " and c.kind = :kind")
                                + (filter.waiting() ? " and n.notedAt is null" : "")
                                + more
                                + " order by c.id desc",
                        type);
        if (filter.kind() != null) {
            query.setParameter("kind", filter.kind());
        }
        return query.setParameter("provider", LikePattern.prefix(filter.provider()))
                .setParameter("province", province())
                .setParameter("today", Shanghai.date(clock.instant()));
    }

    /** Empty for a unit of no province, which has no such list. */
    private String province() {
        return own().map(Province::regionCode).orElse("");
    }

    private Optional<Province> own() {
        return units.find(actor.actorUnitId()).flatMap(Unit::province);
    }
}
