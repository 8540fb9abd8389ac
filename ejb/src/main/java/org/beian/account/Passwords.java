package org.beian.account;

import com.password4j.Argon2Function;
import com.password4j.BadParametersException;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Password hashing with Argon2id (RFC 9106; OWASP Password Storage: 19 MiB, 2 iterations, 1 lane).
 *
 * <p>Each hash takes its 19 MiB, so at most four run at once: a flood of sign-ins waits and does
 * not exhaust the heap.
 */
@ApplicationScoped
public class Passwords {

    /** Memory for one hash in a live system, in KiB. */
    static final String USUAL_MEMORY = "19456";

    private static final int ITERATIONS = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int AT_ONCE = 4;

    /**
     * Memory for one hash in KiB; tests and demonstrations may take less, the launcher refuses it
     * elsewhere.
     */
    @Inject
    @ConfigProperty(name = "beian.password.memory", defaultValue = USUAL_MEMORY)
    int kibibytes;

    private final Semaphore memory = new Semaphore(AT_ONCE, true);
    private Argon2Function argon2id;
    private String nobodys;

    @PostConstruct
    void prepare() {
        argon2id = Argon2Function.getInstance(kibibytes, ITERATIONS, LANES, HASH_BYTES, Argon2.ID);
        nobodys = hash(Secrets.random256());
    }

    public String hash(String password) {
        memory.acquireUninterruptibly();
        try {
            return Password.hash(entered(password))
                    .addRandomSalt(SALT_BYTES)
                    .with(argon2id)
                    .getResult();
        } finally {
            memory.release();
        }
    }

    /**
     * Whether the password is the one of the hash. Takes the same work for a null hash, so that the
     * time does not tell whether an account exists.
     */
    public boolean matches(String password, String hash) {
        boolean known = hash != null && !hash.equals(Account.NO_PASSWORD);
        String compared = known ? hash : nobodys;
        memory.acquireUninterruptibly();
        try {
            boolean same =
                    Password.check(entered(password), compared)
                            .with(Argon2Function.getInstanceFromHash(compared));
            return same && known;
        } catch (BadParametersException damaged) {
            return false;
        } finally {
            memory.release();
        }
    }

    /** One text in two Unicode spellings is one password. */
    private static String entered(String password) {
        return Normalizer.normalize(password == null ? "" : password, Normalizer.Form.NFC);
    }
}
