package org.beian.account.key;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.beian.account.Caller;
import org.beian.account.Secrets;
import org.beian.account.signin.LogSanitizer;
import org.beian.rule.Questions;

/**
 * Authentication of programs by API key (formats.md 8). It uses plain JDBC, without EJBs and
 * entities, as every call of a program begins with it.
 */
@ApplicationScoped
public class KeySignIn {

    private static final Logger LOG = Logger.getLogger(KeySignIn.class.getName());

    @Inject DataSource database;
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
        return holder(hash)
                .filter(found -> found.terms().isValid(now) && found.terms().admits(source))
                .map(KeyHolder::caller)
                .orElseThrow(() -> refused(source));
    }

    private Optional<KeyHolder> holder(String hash) {
        try {
            return Questions.answer(database, KeyHolder.of(hash));
        } catch (PersistenceException e) {
            LOG.log(Level.SEVERE, "An API key cannot be checked", e);
            throw new KeyUnchecked();
        }
    }

    private static KeyRefused refused(String source) {
        LOG.log(Level.WARNING, "API key refused from {0}", LogSanitizer.loggable(source));
        return new KeyRefused();
    }
}
