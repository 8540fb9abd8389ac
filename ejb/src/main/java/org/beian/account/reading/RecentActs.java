package org.beian.account.reading;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.law.Clause;
import org.beian.trail.History;

/**
 * Latest acts of the caller's own unit, from the histories of all cases. Who only looks after
 * accounts or the system sees the own acts alone, as the unit's cases are not theirs to know. What
 * the system did in the course of acts, and the log of reads, are left out.
 */
@Stateless
@RolesAllowed({
    Roles.SPONSOR,
    Roles.PROVIDER,
    Roles.CLERK,
    Roles.REVIEWER,
    Roles.MINISTRY,
    Roles.IP_UNIT,
    Roles.REGISTRY,
    Roles.REGISTRAR,
    Roles.DEPARTMENT,
    Roles.CONTENT_DEPARTMENT,
    Roles.UNIT_ADMIN,
    Roles.OPERATOR,
    Roles.ADMIN
})
public class RecentActs {

    private static final int MOST = 100;

    /** Acts of the system, and the notes that it takes of reads. */
    private static final List<String> OF_THE_SYSTEM =
            List.of(
                    "BEGIN",
                    "CHECK",
                    "CONFIRM_DEADLINE",
                    "CORRECTED",
                    "DRAW_UP",
                    "END",
                    "EXPORTED",
                    "JUDGE",
                    "MOVE_DEADLINE",
                    "READ",
                    "TAKE_EFFECT");

    private static final Set<String> CARETAKERS =
            Set.of(Roles.UNIT_ADMIN, Roles.OPERATOR, Roles.ADMIN);

    @Inject EntityManager em;
    @Inject Callers callers;

    /**
     * The latest acts, the latest first.
     *
     * @param limit 1 to 100, else the nearer of the two
     */
    @Clause("B8")
    public List<RecentAct> latest(int limit) {
        Caller caller = callers.current();
        return em.createQuery(
                        """
                        select new org.beian.account.reading.RecentAct(
                          e.time, e.actor, e.caseType, e.caseId, e.act)
                        from HistoryEntry e where e.unitId = :unit and e.act not in :system and e.actor <> :onOrder
                          and (:ofUnit = true or e.actor = :actor)
                        order by e.time desc, e.id desc""",
                        RecentAct.class)
                .setParameter("unit", caller.unitId())
                .setParameter("ofUnit", !CARETAKERS.containsAll(caller.roles()))
                .setParameter("actor", caller.username())
                .setParameter("system", OF_THE_SYSTEM)
                .setParameter("onOrder", History.SYSTEM)
                .setMaxResults(Math.max(1, Math.min(limit, MOST)))
                .getResultList();
    }
}
