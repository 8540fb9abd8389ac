package org.beian.partyregister;

import static org.beian.account.Roles.ADMIN;
import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.beian.law.Clause;
import org.beian.party.Capacity;

/**
 * Progress of the first set-up of a new installation: the administrator opens an account of the
 * ministry, the ministry one of a bureau, a bureau registers a provider and opens its account.
 */
@Stateless
public class SetUp {

    private static final List<Capacity> ORDER =
            List.of(Capacity.MINISTRY, Capacity.BUREAU, Capacity.ACCESS_PROVIDER);

    @Inject EntityManager em;

    /** Capacities of which no unit has an account yet, in the order of the set-up. */
    @RolesAllowed({ADMIN, MINISTRY, REVIEWER, CLERK})
    @Clause("4")
    public List<Capacity> missing() {
        return ORDER.stream().filter(each -> !hasAccount(each)).toList();
    }

    private boolean hasAccount(Capacity capacity) {
        return !em.createQuery(
                        """
                        select a.id from Account a, Unit u join u.capacities c
                        where a.unitId = u.id and a.enabled = true and c = :capacity""",
                        Long.class)
                .setParameter("capacity", capacity)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
