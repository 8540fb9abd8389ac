package org.beian.account.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.beian.account.AccountRefusal;
import org.beian.account.Roles;
import org.beian.law.RequestRejected;

/**
 * Setting of a password with a one-time link, by the owner of a new account or of one whose
 * password was lost (8.6). Nobody is signed in yet.
 */
@Stateless
@PermitAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PasswordSetting {

    @Inject PasswordSettingActs acts;
    @Inject LoginRateLimiter throttling;

    /**
     * Shows the account of a link; changes nothing, as mail programs open links too.
     *
     * @throws RequestRejected {@link AccountRefusal#PASSWORD_LINK_REFUSED} when it is unknown, used
     *     or expired, or its account was ended
     */
    public PasswordLinkView look(String token) {
        return acts.look(token);
    }

    /**
     * Uses a link up and sets the password; every session of the account ends. After a refused
     * password the link can still be used.
     *
     * @param source address of the connection itself, never one that a header claims
     * @return the user name with which the owner can sign in now
     * @throws RequestRejected {@link AccountRefusal#PASSWORD_LINK_REFUSED} as {@link #look}; of two
     *     at once one is refused
     * @throws org.beian.law.RequestRejected when the password is not good enough
     * @throws TooManyAttempts when the source has to wait
     */
    public String set(String token, String chosen, String source) {
        String tried = "password:" + OneTimeToken.hashOf(token);
        throttling.charge(tried, source);
        String username = acts.set(token, chosen);
        throttling.succeeded(tried, source);
        return username;
    }
}
