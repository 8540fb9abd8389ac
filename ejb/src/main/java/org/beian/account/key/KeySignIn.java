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
import org.beian.account.signin.Attempted;
import org.beian.rule.Questions;

/**
 * Finds out which program calls (formats.md 8). No EJB and no entity: every call begins with it.
 */
@ApplicationScoped
public class KeySignIn {

    private static final Logger LOG = Logger.getLogger(KeySignIn.class.getName());

    @Inject DataSource database;
    @Inject Clock clock;

    /**
     * Signs one call of a program in.
     *
     * @param source address of the connection itself
     * @throws KeyRefused when the key is none, expired, revoked, bound to other addresses, or its
     *     account disabled
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
        LOG.log(Level.WARNING, "API key refused from {0}", Attempted.loggable(source));
        return new KeyRefused();
    }
}
