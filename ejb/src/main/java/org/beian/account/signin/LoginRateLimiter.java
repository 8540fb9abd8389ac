package org.beian.account.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.beian.account.Secrets;
import org.beian.law.LimitRefusals;
import org.beian.law.RequestLimit;

/**
 * Rate limiter against guessed passwords (ASVS 6.3.1), per source and per account from a source. An
 * account is never blocked for all sources: else anybody could lock its owner out. Changes of
 * passwords and registrations by one-time link are limited here too.
 */
@ApplicationScoped
public class LoginRateLimiter {

    private static final int TRIES = 10;

    @Inject LoginAttemptRepository attempts;
    @Inject LimitRefusals refusals;

    /**
     * Counts an attempt; {@link #succeeded} takes it back.
     *
     * @param username what is tried: a user name, or another key with a prefix of its own
     * @param source address of the connection itself
     * @throws TooManyAttempts when the source, or the account from this source, has to wait
     */
    public void charge(String username, String source) {
        String from = sourceKey(source);
        charge(from, LoginRateLimit.SOURCE);
        try {
            charge(accountKey(username, source), LoginRateLimit.ACCOUNT_AND_SOURCE);
        } catch (TooManyAttempts blocked) {
            // not looked at, so no guess: a person who waits too little does not slow an office
            attempts.takeBack(from, LoginRateLimit.SOURCE);
            throw blocked;
        }
    }

    /**
     * Takes a successful attempt back, and resets the count of the name that was tried from this
     * source.
     */
    public void succeeded(String username, String source) {
        attempts.forget(accountKey(username, source));
        attempts.takeBack(sourceKey(source), LoginRateLimit.SOURCE);
    }

    private void charge(String key, LoginRateLimit throttle) {
        RuntimeException last = null;
        for (int i = 0; i < TRIES; i++) {
            long seconds = attempts.charge(key, throttle);
            if (seconds > 0) {
                refusals.count(RequestLimit.SIGN_IN);
                throw new TooManyAttempts(seconds);
            }
            if (seconds == 0) {
                return;
            }
            try {
                attempts.begin(key);
                return;
            } catch (RuntimeException another) {
                // another call added the row first: it can be counted now
                last = another;
            }
        }
        throw last;
    }

    private static String accountKey(String username, String source) {
        return "a:" + Secrets.sha256(username + '\n' + ClientNetwork.of(source));
    }

    private static String sourceKey(String source) {
        return "s:" + ClientNetwork.of(source);
    }
}
