package org.beian.enforcement.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.beian.account.Account;
import org.beian.account.AccountRepository;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.enforcement.CaseRefusal;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;

/** Check of the officers of a case: accounts of the caller's bureau, with their certificates. */
@ApplicationScoped
@Clause("16.3")
public class OfficerCheck {

    private static final Pattern CERTIFICATE = Pattern.compile("[\\p{IsHan}A-Za-z0-9-]{4,40}");

    @Inject EntityManager em;
    @Inject AccountRepository accounts;
    @Inject Callers callers;

    /**
     * The user name of an officer of the caller's bureau.
     *
     * @throws RequestRejected {@link CaseRefusal#CASE_OFFICER_UNKNOWN} when there is no such
     *     account that may investigate
     */
    public String username(String given) {
        return accounts.byUsername(given)
                .filter(this::mayInvestigate)
                .map(Account::username)
                .orElseThrow(() -> CaseRefusal.CASE_OFFICER_UNKNOWN.of(given));
    }

    /**
     * The number of a certificate.
     *
     * @throws RequestRejected {@link CaseRefusal#CASE_CERTIFICATE_INVALID}
     */
    public static String certificate(String given) {
        String number = given == null ? "" : given.strip();
        if (!CERTIFICATE.matcher(number).matches()) {
            throw CaseRefusal.CASE_CERTIFICATE_INVALID.of();
        }
        return number;
    }

    /** Whether an account is a reviewer of the caller's bureau. */
    public boolean isReviewer(String username) {
        return accounts.byUsername(username)
                .filter(this::mayInvestigate)
                .filter(found -> found.roles().contains(Roles.REVIEWER))
                .isPresent();
    }

    private boolean mayInvestigate(Account account) {
        return account.isEnabled()
                && account.unitId().equals(callers.current().unitId())
                && (account.roles().contains(Roles.CLERK)
                        || account.roles().contains(Roles.REVIEWER));
    }

    /** The accounts of the caller's bureau that may investigate, by name. */
    public List<Account> choices() {
        return em.createQuery("select a from Account a where a.unitId = :unit", Account.class)
                .setParameter("unit", callers.current().unitId())
                .getResultStream()
                .filter(this::mayInvestigate)
                .sorted(Comparator.comparing(Account::displayName).thenComparing(Account::username))
                .toList();
    }
}
