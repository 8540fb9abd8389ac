package org.beian.account;

import java.time.Instant;

/**
 * Initial password of an account, shown only this once.
 *
 * @param until time at which it expires unused
 */
public record IssuedPassword(Long accountId, String username, String password, Instant until) {

    IssuedPassword of(Long id) {
        return new IssuedPassword(id, username, password, until);
    }

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "IssuedPassword[" + username + "]";
    }
}
