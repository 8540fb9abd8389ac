package org.beian.account.signin;

import org.beian.account.AccountRefusal;
import org.beian.law.RequestRejected;

/** Rejection because of too many failures from this source; it may try again later. */
public class TooManyAttempts extends RequestRejected {

    private static final long serialVersionUID = 1L;

    private final long retryAfterSeconds;

    TooManyAttempts(long retryAfterSeconds) {
        super(AccountRefusal.TOO_MANY_ATTEMPTS, retryAfterSeconds);
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** Seconds until the next attempt is looked at, at least 1; for the header Retry-After. */
    public long retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
