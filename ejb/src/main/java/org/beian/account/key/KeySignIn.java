package org.beian.account.key;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.beian.account.Account;
import org.beian.account.Caller;
import org.beian.account.Secrets;
import org.beian.account.signin.LogSanitizer;
import org.beian.law.Shanghai;
import org.beian.party.Unit;

/** Authentication of programs by API key (formats.md 8). */
@ApplicationScoped
public class KeySignIn {

    private static final Logger LOG = Logger.getLogger(KeySignIn.class.getName());

    private static final int TRIES = 3;

    @Inject EntityManager em;
    @Inject Clock clock;

    /**
     * Authenticates one call of a program.
     *
     * @param source address of the connection itself
     * @throws KeyRefused when the key is unknown, expired, revoked, bound to other addresses, or
     *     its account disabled
     * @throws KeyUnchecked when the database does not answer
     */
    public Caller caller(String key, String source) {
        Instant now = clock.instant();
        String hash = Secrets.sha256(key == null ? "" : key);
        KnownKey known = find(hash).orElseThrow(() -> refused(source));
        if (!known.key.isValid(now)
                || !known.key.admits(source)
                || !known.unit.validOn(Shanghai.date(now))) {
            throw refused(source);
        }
        return caller(known.account, known.unit);
    }

    /** Key with its account, which is enabled, and the account's unit. */
    public record KnownKey(ApiKey key, Account account, Unit unit) {}

    /**
     * The key, if it is known. After a restart of the database the pool still holds connections
     * that died: another one is tried.
     */
    private Optional<KnownKey> find(String hash) {
        for (int left = TRIES; ; left--) {
            try {
                return em.createQuery(
                                """
                                select new org.beian.account.key.KeySignIn.KnownKey(k, a, u)
                                from ApiKey k
                                join Account a on a.id = k.accountId
                                join Unit u on u.id = a.unitId
                                where k.hash = :hash and a.enabled = true""",
                                KnownKey.class)
                        .setParameter("hash", hash)
                        .getResultStream()
                        .findFirst();
            } catch (PersistenceException e) {
                if (left == 1) {
                    LOG.log(Level.SEVERE, "An API key cannot be checked", e);
                    throw new KeyUnchecked();
                }
            }
        }
    }

    private static Caller caller(Account account, Unit unit) {
        return new Caller(
                account.id(),
                account.username(),
                account.displayName(),
                unit.asParty(),
                account.roles(),
                null);
    }

    private static KeyRefused refused(String source) {
        LOG.log(Level.WARNING, "API key refused from {0}", LogSanitizer.loggable(source));
        return new KeyRefused();
    }
}
