package org.beian.web.api;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import org.beian.account.idempotency.IdempotentCalls;
import org.beian.account.idempotency.StoredAnswer;
import org.beian.web.api.problem.Contention;

/**
 * Runs a change once for an {@code Idempotency-Key} (formats.md 8): the answer is kept in the
 * change's own transaction, so that after any failure there are both or neither. Repeats a change
 * that the database gave up for another one's sake.
 */
@ApplicationScoped
public class Once {

    private static final int TRIES = 4;

    @EJB IdempotentCalls calls;
    @EJB OneTransaction transaction;

    /** A change without a key: the procedure that makes it has a transaction of its own. */
    public StoredAnswer run(Callable<StoredAnswer> change) {
        return tried(change);
    }

    /**
     * @param key the client's key, or null
     * @param call what is called, so that a key does not serve for two different calls
     */
    public StoredAnswer run(String key, String call, byte[] body, Callable<StoredAnswer> change) {
        if (key == null) {
            return run(change);
        }
        IdempotentCalls.Claim claim = calls.begin(key, hash(call, body));
        if (claim.answer().isPresent()) {
            return claim.answer().get();
        }
        boolean kept = false;
        try {
            StoredAnswer given =
                    tried(
                            () ->
                                    transaction.run(
                                            () -> {
                                                StoredAnswer answer = change.call();
                                                calls.finish(claim, answer);
                                                return answer;
                                            }));
            kept = true;
            return given;
        } finally {
            if (!kept) {
                calls.release(claim);
            }
        }
    }

    private StoredAnswer tried(Callable<StoredAnswer> change) {
        for (int tries = 1; ; tries++) {
            try {
                return change.call();
            } catch (RuntimeException e) {
                if (tries == TRIES || !Contention.isIn(e)) {
                    throw e;
                }
            } catch (Exception e) {
                throw new EJBException(e);
            }
        }
    }

    private static String hash(String call, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(call.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
