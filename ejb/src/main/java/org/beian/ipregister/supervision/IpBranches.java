package org.beian.ipregister.supervision;

import static org.beian.account.Roles.IP_UNIT;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.beian.account.Callers;
import org.beian.law.Clause;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.persistence.BoundedCount;

/**
 * List of the branches of the caller's unit with their reports (9.1), and the headquarters of the
 * caller's unit.
 */
@Stateless
public class IpBranches {

    private static final int MOST = 100;

    @Inject IpUnitLines lines;
    @Inject Units units;
    @Inject Callers callers;
    @Inject EntityManager em;

    /**
     * The branches of the caller's unit in the order of their codes.
     *
     * @param after code of the last one seen; null from the first
     * @param limit 1 to 100
     */
    @RolesAllowed(IP_UNIT)
    @Clause("9.1")
    public List<IpBranchLine> list(String after, int limit) {
        Long own = callers.current().unitId();
        return em
                .createQuery(
                        """
                        select u.id from Unit u where u.parentId = :own and u.code > :after
                        order by u.code""",
                        Long.class)
                .setParameter("own", own)
                .setParameter("after", after == null ? "" : after)
                .setMaxResults(Math.max(1, Math.min(limit, MOST)))
                .getResultList()
                .stream()
                .map(
                        id ->
                                new IpBranchLine(
                                        lines.of(id), given(own, id, ""), given(own, id, UNREAD)))
                .toList();
    }

    private static final String UNREAD = " and g.readAt is null";

    private int given(Long own, Long branch, String which) {
        return BoundedCount.of(
                em.createQuery(
                                """
                                select g.id from IpGuidance g
                                where g.branchId = :branch and g.headquartersId = :own%s"""
                                        .formatted(which),
                                Long.class)
                        .setParameter("branch", branch)
                        .setParameter("own", own));
    }

    /** Name of the headquarters of the caller's unit; empty for one that is no branch. */
    @RolesAllowed(IP_UNIT)
    @Clause("9.1")
    public Optional<String> headquarters() {
        return units.find(callers.current().unitId())
                .flatMap(Unit::parentId)
                .flatMap(units::find)
                .map(Unit::name);
    }
}
