package org.beian.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import org.beian.account.BegunCall;
import org.beian.account.CallAnswer;
import org.beian.account.IdempotentCalls;

/**
 * Runs a change once for an {@code Idempotency-Key} (formats.md 8): the answer is kept in the
 * change's own transaction, so that after any failure there are both or neither. Repeats a change
 * that the database gave up for another one's sake.
 */
@ApplicationScoped
public class Once {

    private static final int TRIES = 4;

    @Inject IdempotentCalls calls;
    @EJB OneTransaction transaction;

    /** A change without a key. */
    public CallAnswer run(Callable<CallAnswer> change) {
        return tried(change);
    }

    /**
     * @param key the client's key, or null
     * @param call what is called, so that a key does not serve for two different calls
     */
    public CallAnswer run(String key, String call, byte[] body, Callable<CallAnswer> change) {
        if (key == null) {
            return tried(change);
        }
        BegunCall begun = calls.begin(key, hash(call, body));
        if (begun.answer().isPresent()) {
            return begun.answer().get();
        }
        boolean kept = false;
        try {
            CallAnswer given =
                    tried(
                            () -> {
                                CallAnswer answer = change.call();
                                calls.finish(begun.claim(), answer);
                                return answer;
                            });
            kept = true;
            return given;
        } finally {
            if (!kept) {
                calls.release(begun.claim());
            }
        }
    }

    private CallAnswer tried(Callable<CallAnswer> change) {
        for (int tries = 1; ; tries++) {
            try {
                return transaction.run(change);
            } catch (RuntimeException e) {
                if (tries == TRIES || !Contention.isIn(e)) {
                    throw e;
                }
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
