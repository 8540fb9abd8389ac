package org.beian.account.signin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** Count of the failed sign-in attempts of a key: of a user name, or of a network. */
@Entity
@Table(name = "login_attempt")
class LoginAttempt {

    @Id
    @Column(name = "attempt_key")
    private String attemptKey;

    private int failures;

    @Column(name = "last_at")
    private Instant lastAt;

    @Column(name = "blocked_until")
    private Instant blockedUntil;

    protected LoginAttempt() {}

    /** Begins with one failed attempt. */
    LoginAttempt(String attemptKey, Instant now) {
        this.attemptKey = attemptKey;
        failures = 1;
        lastAt = now;
    }

    int failures() {
        return failures;
    }

    /** Blocks the key, unless the delay is zero. */
    void block(Instant now, Duration delay) {
        if (!delay.isZero()) {
            blockedUntil = now.plus(delay);
        }
    }

    void unblock() {
        blockedUntil = null;
    }

    boolean isExpired(Instant since) {
        return !lastAt.isAfter(since);
    }

    /** Seconds to wait, rounded up; 0 or less when it is not blocked. */
    long secondsBlocked(Instant now) {
        return blockedUntil == null ? 0 : Duration.between(now, blockedUntil).toSeconds() + 1;
    }
}
