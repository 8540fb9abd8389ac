package org.beian.account.unit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.beian.account.Account;
import org.beian.account.AccountRefusal;
import org.beian.account.AccountRepository;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.account.RolesOfUnits;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.party.DedicatedOfficer;
import org.beian.party.Units;
import org.beian.trail.AccessDenials;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;

/** Search of a unit's administrator among the accounts of its own unit, and what it may give. */
@Stateless
@RolesAllowed(Roles.UNIT_ADMIN)
public class UnitAccountSearch {

    private static final int MOST = 101;
    private static final int COUNTED = 1001;

    @Inject EntityManager em;
    @Inject AccountRepository accounts;
    @Inject AccessDenials hidden;
    @Inject Units units;
    @Inject Callers callers;
    @Inject History history;

    /**
     * Accounts of the own unit in the order of user names.
     *
     * @param after user name of the last one seen, or empty
     * @param limit 1 to 101, else the nearer of the two
     */
    @Clause("4")
    public List<UnitAccountLine> list(UnitAccountFilter filter, String after, int limit) {
        return query(filter, after, "select a", Account.class)
                .setMaxResults(Math.max(1, Math.min(limit, MOST)))
                .getResultStream()
                .map(UnitAccountLine::of)
                .toList();
    }

    /** Number of accounts that the filter lets through, counted up to 1,001. */
    @Clause("4")
    public long count(UnitAccountFilter filter) {
        return query(filter, "", "select a.id", Long.class)
                .setMaxResults(COUNTED)
                .getResultList()
                .size();
    }

    private <T> TypedQuery<T> query(
            UnitAccountFilter filter, String after, String select, Class<T> type) {
        TypedQuery<T> query =
                em.createQuery(
                        select
                                + " from Account a where a.unitId = :unit and a.username > :after"
                                + filter.condition()
                                + " order by a.username",
                        type);
        filter.fill(query);
        return query.setParameter("unit", callers.current().unitId())
                .setParameter("after", after == null ? "" : after);
    }

    /**
     * @throws RequestRejected {@link AccountRefusal#ACCOUNT_UNKNOWN} also for another unit's
     */
    @Clause("4")
    public UnitAccountLine find(Long accountId) {
        return UnitAccountLine.of(own(accountId));
    }

    /**
     * History of an account, the latest first.
     *
     * @throws RequestRejected {@link AccountRefusal#ACCOUNT_UNKNOWN} also for another unit's
     */
    @Clause("4")
    public List<HistoryEntry> history(Long accountId) {
        return history.latestFirst(own(accountId));
    }

    /**
     * User names of other accounts of the unit, in force, whose mails go to the same address, and
     * that are not known to be of the same officer: one person may have them all.
     *
     * @throws RequestRejected {@link AccountRefusal#ACCOUNT_UNKNOWN} also for another unit's
     */
    @Clause("4")
    public List<String> sharingAddress(Long accountId) {
        Account account = own(accountId);
        return em.createQuery(
                        """
                        select a.username from Account a where a.unitId = :unit and a.id <> :id
                        and a.enabled = true and lower(a.email) = :email
                        and (a.officerId is null or a.officerId <> :officer)
                        order by a.username""",
                        String.class)
                .setParameter("unit", account.unitId())
                .setParameter("id", account.id())
                .setParameter("email", account.email().orElse("").toLowerCase(Locale.ROOT))
                .setParameter("officer", account.officerId().orElse(0L))
                .getResultList();
    }

    /** Roles that the unit's accounts can have, by name. */
    @Clause("4")
    public Set<String> roles() {
        return units.find(callers.current().unitId()).map(RolesOfUnits::givenBy).orElse(Set.of());
    }

    /** Officers of the own unit without an end of their duty, by name. */
    @Clause("7.1")
    public List<DedicatedOfficer> officers() {
        return em.createQuery(
                        """
                        select o from DedicatedOfficer o where o.unitId = :unit
                        and o.onDutyTo is null order by o.name, o.id""",
                        DedicatedOfficer.class)
                .setParameter("unit", callers.current().unitId())
                .getResultList();
    }

    private Account own(Long accountId) {
        return hidden.unlessHidden(
                        accounts.find(accountId),
                        found -> found.unitId().equals(callers.current().unitId()))
                .orElseThrow(AccountRefusal.ACCOUNT_UNKNOWN::of);
    }
}
