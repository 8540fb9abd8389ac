package org.beian.account.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Repository of the counts of sign-in attempts, in the database so that they outlive a restart and
 * hold for all nodes. Each call is a transaction of its own: a sign-in that fails still counts.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LoginAttemptRepository {

    /** Time without an attempt after which a count expires. */
    static final Duration KEPT = Duration.ofHours(12);

    static final long AGAIN = -1;

    @Inject EntityManager em;
    @Inject Clock clock;

    /**
     * Counts an attempt as failed before the password is checked, so that concurrent attempts
     * cannot all pass before the first has failed.
     *
     * @return seconds to wait when the key is blocked, and then nothing is counted; 0 when counted;
     *     {@link #AGAIN} when there is no row yet, or another call changed it meanwhile
     */
    public long charge(String key, LoginRateLimit throttle) {
        Instant now = clock.instant();
        if (count(key, now) == 1) {
            int failures = ((Number) row(key)[0]).intValue();
            block(key, now, throttle.delayAfter(failures));
            return 0;
        }
        Object[] row = row(key);
        if (row == null) {
            return AGAIN;
        }
        if (!instant(row[2]).isAfter(now.minus(KEPT))) {
            return restart(key, now) == 1 ? 0 : AGAIN;
        }
        long left = row[1] == null ? 0 : Duration.between(now, instant(row[1])).toSeconds() + 1;
        return left > 0 ? left : AGAIN;
    }

    private int count(String key, Instant now) {
        return em.createNativeQuery(
                        "update login_attempt set failures = failures + 1, last_at = ?"
                                + " where attempt_key = ? and last_at > ? and (blocked_until is null or blocked_until <= ?)")
                .setParameter(1, column(now))
                .setParameter(2, key)
                .setParameter(3, column(now.minus(KEPT)))
                .setParameter(4, column(now))
                .executeUpdate();
    }

    /** Adds the row of a key's first attempt; fails when another call was first. */
    public void begin(String key) {
        em.createNativeQuery(
                        "insert into login_attempt (attempt_key, failures, last_at) values (?, 1, ?)")
                .setParameter(1, key)
                .setParameter(2, column(clock.instant()))
                .executeUpdate();
    }

    /** Deletes the count of a key after a successful attempt. */
    public void forget(String key) {
        em.createNativeQuery("delete from login_attempt where attempt_key = ?")
                .setParameter(1, key)
                .executeUpdate();
    }

    /** Takes one attempt of a key back; the others before it still count. */
    public void takeBack(String key, LoginRateLimit throttle) {
        em.createNativeQuery(
                        "update login_attempt set failures = failures - 1 where attempt_key = ? and failures > 0")
                .setParameter(1, key)
                .executeUpdate();
        Object[] row = row(key);
        if (row != null && throttle.delayAfter(((Number) row[0]).intValue()).isZero()) {
            em.createNativeQuery(
                            "update login_attempt set blocked_until = null where attempt_key = ?")
                    .setParameter(1, key)
                    .executeUpdate();
        }
    }

    /**
     * Deletes expired counts.
     *
     * @return rows deleted
     */
    public int cleanUp() {
        return em.createNativeQuery("delete from login_attempt where last_at <= ?")
                .setParameter(1, column(clock.instant().minus(KEPT)))
                .executeUpdate();
    }

    private int restart(String key, Instant now) {
        return em.createNativeQuery(
                        "update login_attempt set failures = 1, last_at = ?, blocked_until = null"
                                + " where attempt_key = ? and last_at <= ?")
                .setParameter(1, column(now))
                .setParameter(2, key)
                .setParameter(3, column(now.minus(KEPT)))
                .executeUpdate();
    }

    private void block(String key, Instant now, Duration delay) {
        if (!delay.isZero()) {
            em.createNativeQuery("update login_attempt set blocked_until = ? where attempt_key = ?")
                    .setParameter(1, column(now.plus(delay)))
                    .setParameter(2, key)
                    .executeUpdate();
        }
    }

    private Object[] row(String key) {
        List<?> rows =
                em.createNativeQuery(
                                "select failures, blocked_until, last_at from login_attempt where attempt_key = ?")
                        .setParameter(1, key)
                        .getResultList();
        return rows.isEmpty() ? null : (Object[]) rows.get(0);
    }

    private static LocalDateTime column(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Instant instant(Object column) {
        return ((Timestamp) column).toLocalDateTime().toInstant(ZoneOffset.UTC);
    }
}
