package org.beian.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.beian.trail.AuditedCases;

/** Repository of accounts, and source of these cases for the verification of histories. */
@ApplicationScoped
public class AccountRepository implements AuditedCases {

    @Inject EntityManager em;

    /** Stores the account at once, so that rows that refer to it may follow. */
    public void add(Account account) {
        em.persist(account);
        em.flush();
    }

    public Optional<Account> find(Long id) {
        return id == null ? Optional.empty() : Optional.ofNullable(em.find(Account.class, id));
    }

    public Optional<Account> byUsername(String username) {
        return em.createQuery("select a from Account a where a.username = :name", Account.class)
                .setParameter("name", username)
                .getResultStream()
                .findFirst();
    }

    /** Display names of some accounts, by user name; an unknown one is not among them. */
    public Map<String, String> names(Collection<String> usernames) {
        return usernames.isEmpty()
                ? Map.of()
                : em.createQuery(
                                "select a from Account a where a.username in :names", Account.class)
                        .setParameter("names", usernames)
                        .getResultStream()
                        .collect(Collectors.toMap(Account::username, Account::displayName));
    }

    /**
     * Whether somebody can act as administrator: enabled, and with a password of its own or issued.
     */
    public boolean hasAdministrator() {
        return !em.createQuery(
                        """
                        select a.id from Account a where :admin member of a.roles
                        and a.enabled = true and a.passwordHash <> :none""",
                        Long.class)
                .setParameter("admin", Roles.ADMIN)
                .setParameter("none", Account.NO_PASSWORD)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    @Override
    public String caseType() {
        return Account.CASE_TYPE;
    }

    @Override
    public long count() {
        return em.createQuery("select count(a) from Account a", Long.class).getSingleResult();
    }

    @Override
    public List<Account> after(long id, int limit) {
        return em.createQuery(
                        "select a from Account a where a.id > :id order by a.id", Account.class)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList();
    }
}
