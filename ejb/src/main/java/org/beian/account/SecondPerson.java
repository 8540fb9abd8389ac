package org.beian.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import org.beian.law.Clause;

/**
 * Comparison of the persons behind accounts, for acts that need a second person: accounts of one
 * dedicated officer (7.1) are one person. An account that names no officer is a person by itself.
 */
@ApplicationScoped
@Clause("7.1")
public class SecondPerson {

    @Inject EntityManager em;
    @Inject AccountRepository accounts;
    @Inject Callers callers;

    /** User names of all accounts of the person behind one of them; ended ones too. */
    public Set<String> namesOf(String username) {
        return accounts.byUsername(username)
                .flatMap(Account::officerId)
                .map(this::namesOf)
                .map(Set::copyOf)
                .orElse(Set.of(username));
    }

    private List<String> namesOf(Long officerId) {
        return em.createQuery(
                        "select a.username from Account a where a.officerId = :officer",
                        String.class)
                .setParameter("officer", officerId)
                .getResultList();
    }

    /**
     * Whether the caller is the person behind an account, and so no second one.
     *
     * @param username null for nobody
     */
    public boolean isCaller(String username) {
        String caller = callers.current().username();
        return username != null && (username.equals(caller) || namesOf(caller).contains(username));
    }

    /** The same as {@link #isCaller(String)}, for an account that is known by its id. */
    public boolean isCaller(Long accountId) {
        return accountId.equals(callers.current().accountId())
                || accounts.find(accountId)
                        .map(Account::username)
                        .filter(this::isCaller)
                        .isPresent();
    }
}
