package org.beian.account.signin;

import java.time.Instant;

/**
 * One-time link with which the owner of an account sets a password; nobody else ever knows one.
 *
 * @param until time at which it expires unused
 */
public record PasswordLink(OneTimeToken token, Instant until) {

    private static final String PAGE = "/public/setPassword.xhtml?token=";

    /** Path and query of the page that it opens. */
    public String path() {
        return PAGE + token.plain();
    }
}
