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
import org.beian.account.idempotency.StoredResponse;
import org.beian.web.api.problem.LockConflicts;

/**
 * Executor of idempotent calls: a change is made once for an {@code Idempotency-Key} (formats.md
 * 8). Its response is stored in the change's own transaction, so that after any failure there are
 * both or neither. A change that the database rolled back because of a lock conflict is tried
 * again, four times in all.
 */
@ApplicationScoped
public class IdempotentCall {

    private static final int TRIES = 4;

    @EJB IdempotentCalls calls;
    @EJB OneTransaction transaction;

    /** Runs a change without a key, in the transaction of the EJB that makes it. */
    public StoredResponse run(Callable<StoredResponse> change) {
        return tried(change);
    }

    /**
     * @param key the client's key, or null
     * @param call method and path, so that a key cannot be reused for another call
     */
    public StoredResponse run(
            String key, String call, byte[] body, Callable<StoredResponse> change) {
        if (key == null) {
            return run(change);
        }
        IdempotentCalls.Claim claim = calls.begin(key, hash(call, body));
        if (claim.answer().isPresent()) {
            return claim.answer().get();
        }
        boolean kept = false;
        try {
            StoredResponse given =
                    tried(
                            () ->
                                    transaction.run(
                                            () -> {
                                                StoredResponse answer = change.call();
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

    private StoredResponse tried(Callable<StoredResponse> change) {
        for (int tries = 1; ; tries++) {
            try {
                return change.call();
            } catch (RuntimeException e) {
                if (tries == TRIES || !LockConflicts.isIn(e)) {
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
