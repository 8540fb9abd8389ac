package org.beian.account.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

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
        Instant since = now.minus(KEPT);
        if (count(key, now, since) == 1) {
            LoginAttempt counted = find(key).orElseThrow();
            counted.block(now, throttle.delayAfter(counted.failures()));
            return 0;
        }
        LoginAttempt found = find(key).orElse(null);
        if (found == null) {
            return AGAIN;
        }
        if (found.isExpired(since)) {
            return restart(key, now, since) == 1 ? 0 : AGAIN;
        }
        long left = found.secondsBlocked(now);
        return left > 0 ? left : AGAIN;
    }

    /** Counts in the database, which lets concurrent attempts add up. */
    private int count(String key, Instant now, Instant since) {
        return em.createQuery(
                        """
                        update LoginAttempt a set a.failures = a.failures + 1, a.lastAt = :now
                        where a.attemptKey = :key and a.lastAt > :since
                        and (a.blockedUntil is null or a.blockedUntil <= :now)""")
                .setParameter("key", key)
                .setParameter("now", now)
                .setParameter("since", since)
                .executeUpdate();
    }

    /** Adds the row of a key's first attempt; fails when another call was first. */
    public void begin(String key) {
        em.persist(new LoginAttempt(key, clock.instant()));
        em.flush();
    }

    /** Deletes the count of a key after a successful attempt. */
    public void forget(String key) {
        em.createQuery("delete from LoginAttempt a where a.attemptKey = :key")
                .setParameter("key", key)
                .executeUpdate();
    }

    /** Takes one attempt of a key back; the others before it still count. */
    public void takeBack(String key, LoginRateLimit throttle) {
        em.createQuery(
                        """
                        update LoginAttempt a set a.failures = a.failures - 1
                        where a.attemptKey = :key and a.failures > 0""")
                .setParameter("key", key)
                .executeUpdate();
        find(key)
                .filter(left -> throttle.delayAfter(left.failures()).isZero())
                .ifPresent(LoginAttempt::unblock);
    }

    /**
     * Deletes expired counts.
     *
     * @return rows deleted
     */
    public int cleanUp() {
        return em.createQuery("delete from LoginAttempt a where a.lastAt <= :since")
                .setParameter("since", clock.instant().minus(KEPT))
                .executeUpdate();
    }

    private int restart(String key, Instant now, Instant since) {
        return em.createQuery(
                        """
                        update LoginAttempt a
                        set a.failures = 1, a.lastAt = :now, a.blockedUntil = null
                        where a.attemptKey = :key and a.lastAt <= :since""")
                .setParameter("key", key)
                .setParameter("now", now)
                .setParameter("since", since)
                .executeUpdate();
    }

    private Optional<LoginAttempt> find(String key) {
        return Optional.ofNullable(em.find(LoginAttempt.class, key));
    }
}
