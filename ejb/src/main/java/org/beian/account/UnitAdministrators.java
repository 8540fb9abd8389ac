package org.beian.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.party.Capacity;
import org.beian.party.Unit;

/**
 * Rule that the administrators of a unit are its own affair (article 4): another authority opens
 * one only where nobody of the unit can sign in as one, and without a second person only where the
 * unit never had an account.
 */
@ApplicationScoped
@Clause("4")
public class UnitAdministrators {

    @Inject EntityManager em;
    @Inject Clock clock;

    /** Administrators of a unit in force, by user name, whether or not they can sign in. */
    public List<Account> of(Long unitId) {
        return em.createQuery(
                        """
                        select a from Account a where a.unitId = :unit and a.enabled = true
                        and :administrator member of a.roles order by a.username""",
                        Account.class)
                .setParameter("unit", unitId)
                .setParameter("administrator", Roles.UNIT_ADMIN)
                .getResultList();
    }

    /** Whether a unit ever had an account, in force or ended. */
    public boolean hadAccount(Long unitId) {
        return !em.createQuery("select a.id from Account a where a.unitId = :unit", Long.class)
                .setParameter("unit", unitId)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /**
     * Whether an administrator of a unit can sign in: has a password, or a link to set one.
     *
     * @param except an account that does not count, such as one that is lost; null for none
     */
    public boolean isSomebodyAble(Long unitId, Long except) {
        Instant now = clock.instant();
        return of(unitId).stream()
                .filter(each -> !Objects.equals(each.id(), except))
                .anyMatch(each -> canSignIn(each, now));
    }

    /**
     * Requires that nobody of the unit can act as its administrator. The caller holds the unit's
     * row, so that the unit does not reset its own meanwhile.
     *
     * @param except as {@link #isSomebodyAble}
     * @throws RequestRejected {@link AccountRefusal#UNIT_ADMINISTERS_ITSELF}
     */
    public void requireNobodyAble(Long unitId, Long except) {
        if (isSomebodyAble(unitId, except)) {
            throw AccountRefusal.UNIT_ADMINISTERS_ITSELF.of();
        }
    }

    /**
     * Requires that one person alone may make somebody the administrator of a unit: it never had an
     * account, or nobody stands above it.
     *
     * @param except as {@link #isSomebodyAble}
     * @throws RequestRejected {@link AccountRefusal#UNIT_ADMINISTERS_ITSELF} as {@link
     *     #requireNobodyAble}; {@link AccountRefusal#ADMINISTRATOR_NEEDS_TWO} when it had an
     *     account
     */
    public void requireFirst(Unit unit, Long except) {
        requireNobodyAble(unit.id(), except);
        if (!unit.is(Capacity.MINISTRY) && hadAccount(unit.id())) {
            throw AccountRefusal.ADMINISTRATOR_NEEDS_TWO.of();
        }
    }

    private boolean canSignIn(Account account, Instant now) {
        return !account.awaitsPassword() && !account.initialPasswordIsSpent(now)
                || hasLink(account.id(), now);
    }

    private boolean hasLink(Long accountId, Instant now) {
        return !em.createQuery(
                        """
                        select t.hash from StoredToken t where t.accountId = :account
                        and t.purpose = 'PASSWORD' and t.usedAt is null and t.expiresAt > :now""",
                        String.class)
                .setParameter("account", accountId)
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
