package org.beian.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.party.Unit;
import org.beian.party.UnitSummary;
import org.beian.party.Units;
import org.beian.persistence.BoundedCount;
import org.beian.persistence.LikePattern;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;

/** Search of the administrator among accounts, their histories, and the units they may be of. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class AccountSearch {

    private static final int MOST = 101;

    @Inject EntityManager em;
    @Inject AccountRepository accounts;
    @Inject Units units;
    @Inject History history;

    /**
     * Accounts in the order of user names.
     *
     * @param after user name of the last one seen, or empty
     * @param limit 1 to 101, else the nearer of the two
     */
    @Clause("4")
    public List<AccountLine> list(AccountFilter filter, String after, int limit) {
        List<Account> found =
                query(filter, after, "select a", Account.class)
                        .setMaxResults(Math.max(1, Math.min(limit, MOST)))
                        .getResultList();
        Map<Long, String> names =
                units.names(found.stream().map(Account::unitId).collect(Collectors.toSet()));
        return found.stream()
                .map(account -> AccountLine.of(account, names.get(account.unitId())))
                .toList();
    }

    /** Number of accounts that the filter lets through, counted up to 1,001. */
    public long count(AccountFilter filter) {
        return BoundedCount.of(query(filter, "", "select a.id", Long.class));
    }

    private <T> TypedQuery<T> query(
            AccountFilter filter, String after, String select, Class<T> type) {
        TypedQuery<T> query =
                em.createQuery(
                        select
                                + " from Account a where a.username > :after"
                                + filter.condition()
                                + " order by a.username",
                        type);
        filter.fill(query);
        return query.setParameter("after", after == null ? "" : after);
    }

    /**
     * @throws RequestRejected {@link AccountRefusal#ACCOUNT_UNKNOWN} when there is none
     */
    public AccountLine find(Long accountId) {
        Account account = accounts.find(accountId).orElseThrow(AccountRefusal.ACCOUNT_UNKNOWN::of);
        return AccountLine.of(account, units.find(account.unitId()).map(Unit::name).orElse(""));
    }

    /**
     * History of an account, the latest first.
     *
     * @throws RequestRejected {@link AccountRefusal#ACCOUNT_UNKNOWN} when there is none
     */
    public List<HistoryEntry> history(Long accountId) {
        Account account = accounts.find(accountId).orElseThrow(AccountRefusal.ACCOUNT_UNKNOWN::of);
        return history.latestFirst(account);
    }

    /** Units whose name or code begins with a text, by name. */
    public List<UnitSummary> units(String text, int limit) {
        return units.beginning(text, Math.max(1, Math.min(limit, MOST))).stream()
                .map(Unit::asParty)
                .toList();
    }

    /**
     * The officer on duty of a unit with a name, for whom an account and its keys stand.
     *
     * @throws RequestRejected {@link AccountRefusal#ACCOUNT_INVALID} when the roster has none, or
     *     several
     */
    @Clause("7.1")
    public Long officer(String unitCode, String name) {
        List<Long> found =
                em.createQuery(
                                """
                                select o.id from DedicatedOfficer o, Unit u
                                where u.id = o.unitId and u.code = :unit and o.name = :name
                                and o.onDutyTo is null""",
                                Long.class)
                        .setParameter("unit", LikePattern.visible(unitCode))
                        .setParameter("name", LikePattern.visible(name))
                        .setMaxResults(2)
                        .getResultList();
        if (found.size() != 1) {
            throw AccountRefusal.ACCOUNT_INVALID.of("officer");
        }
        return found.get(0);
    }

    /** The name of the unit with a code; empty when there is none. */
    public String unitName(String code) {
        return units.byCode(code).map(Unit::name).orElse("");
    }
}
