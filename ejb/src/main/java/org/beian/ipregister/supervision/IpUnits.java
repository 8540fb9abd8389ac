package org.beian.ipregister.supervision;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.ipregister.IpRefusal;
import org.beian.ipregister.unit.IpUnitAccess;
import org.beian.ipregister.unit.SupervisedUnit;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;

/**
 * List of the units that file addresses, for their supervisors: the ministry sees all, a bureau
 * those of its province that it supervises (9.1).
 */
@Stateless
public class IpUnits {

    private static final int MOST = 100;

    @Inject IpUnitLines lines;
    @Inject IpUnitAccess access;
    @Inject Units units;
    @Inject History history;
    @Inject Callers callers;
    @Inject EntityManager em;

    /**
     * Units in the order of their codes.
     *
     * @param after code of the last one seen; null from the first
     * @param limit 1 to 100
     */
    @RolesAllowed({MINISTRY, REVIEWER, CLERK})
    @Clause({"9.1", "2"})
    public List<IpUnitLine> list(IpUnitFilter filter, String after, int limit) {
        Caller caller = callers.current();
        IpUnitQuery query = new IpUnitQuery(lines.today(), lines.lateSince()).after(after);
        query.filter(filter);
        if (!caller.has(MINISTRY)) {
            if (caller.ownProvince().isEmpty()) {
                return List.of();
            }
            query.supervisedIn(caller.ownProvince().get());
        }
        return lines.of(
                query.of(em).setMaxResults(Math.max(1, Math.min(limit, MOST))).getResultList());
    }

    /**
     * One unit.
     *
     * @throws RequestRejected {@link IpRefusal#IP_UNIT_NOT_FOUND} also when another authority
     *     supervises it
     */
    @RolesAllowed({MINISTRY, REVIEWER, CLERK})
    @Clause("9.1")
    public IpUnitCard unit(Long id) {
        Unit unit = access.require(id);
        List<?> branches =
                em.createQuery(
                                "select u.id from Unit u where u.parentId = :unit order by u.code",
                                Long.class)
                        .setParameter("unit", id)
                        .setMaxResults(MOST)
                        .getResultList();
        return new IpUnitCard(
                lines.of(id),
                unit.phone(),
                unit.fax(),
                unit.email(),
                lines.records(id),
                lines.of(branches));
    }

    /**
     * History of the status of a unit, oldest first.
     *
     * @throws RequestRejected {@link IpRefusal#IP_UNIT_NOT_FOUND} as {@link #unit}
     */
    @RolesAllowed({MINISTRY, REVIEWER, CLERK})
    @Clause("9.1")
    public List<HistoryEntry> history(Long id) {
        access.require(id);
        return standing(id).map(history::of).orElse(List.of());
    }

    /**
     * Whether the hash chain of its history is intact.
     *
     * @throws RequestRejected {@link IpRefusal#IP_UNIT_NOT_FOUND} as {@link #unit}
     */
    @RolesAllowed({MINISTRY, REVIEWER, CLERK})
    @Clause("9.1")
    public boolean isWhole(Long id) {
        access.require(id);
        return standing(id).map(found -> history.verify(found).isWhole()).orElse(true);
    }

    private Optional<SupervisedUnit> standing(Long id) {
        return Optional.ofNullable(em.find(SupervisedUnit.class, id));
    }
}
