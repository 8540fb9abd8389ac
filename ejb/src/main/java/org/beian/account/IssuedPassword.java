package org.beian.account;

import java.time.Instant;

/**
 * An initial password, shown this once.
 *
 * @param until when it ends unused
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
