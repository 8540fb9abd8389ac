package org.beian.account.signin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.beian.account.Account;
import org.beian.account.AccountRefusal;
import org.beian.account.AccountRepository;
import org.beian.account.Callers;
import org.beian.account.NotSignedIn;
import org.beian.account.PasswordPolicy;
import org.beian.account.Passwords;
import org.beian.account.Roles;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.trail.Act;
import org.beian.trail.History;

/** Change of the own password by a signed-in person (8.6). */
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
public class PasswordChange {

    @Inject AccountRepository accounts;
    @Inject Passwords passwords;
    @Inject PasswordPolicy policy;
    @Inject LoginRateLimiter throttling;
    @Inject Callers callers;
    @Inject History history;

    /**
     * Changes the caller's own password; every other session of the account ends.
     *
     * @param source address of the connection, as for the sign-in
     * @return the session's new epoch, with which this one session goes on
     * @throws TooManyAttempts after too many wrong present passwords
     * @throws RequestRejected {@link AccountRefusal#WRONG_PASSWORD} when the present one is wrong
     * @throws org.beian.law.RequestRejected when the new one is not good enough
     */
    @Clause("8.6")
    public int change(String present, String chosen, String source) {
        Account account =
                accounts.find(callers.current().accountId()).orElseThrow(NotSignedIn::new);
        String counted = "change:" + account.username();
        throttling.charge(counted, source);
        if (!passwords.matches(present, account.passwordHash())) {
            throw AccountRefusal.WRONG_PASSWORD.of();
        }
        throttling.succeeded(counted, source);
        policy.check(chosen, account.username());
        if (chosen.equals(present)) {
            throw AccountRefusal.PASSWORD_UNCHANGED.of();
        }
        account.choose(passwords.hash(chosen));
        history.write(account, Act.note("CHANGE_PASSWORD", null, "8.6"));
        return account.sessionEpoch();
    }
}
