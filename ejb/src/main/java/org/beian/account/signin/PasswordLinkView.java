package org.beian.account.signin;

import java.time.Instant;
import org.beian.account.Account;

/**
 * View of what a link to set a password is for, as its page shows it.
 *
 * @param until time at which it expires
 */
public record PasswordLinkView(String username, String displayName, Instant until) {

    static PasswordLinkView of(Account account, StoredToken stored) {
        return new PasswordLinkView(account.username(), account.displayName(), stored.expiresAt());
    }
}
