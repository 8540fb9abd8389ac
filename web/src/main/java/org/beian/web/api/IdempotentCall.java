package org.beian.web.api;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import org.beian.account.idempotency.IdempotentCalls;
import org.beian.account.idempotency.StoredResponse;
import org.beian.web.LockConflicts;

/**
 * Executor of changes: a POST with the header {@code Idempotency-Key} makes its change once
 * (formats.md 8). The response is stored in the change's own transaction, so that after any failure
 * there are both or neither. A change that the database rolled back because of a lock conflict is
 * tried again, four times in all.
 *
 * <p>Resource methods are marked {@link Idempotent}. Those that wait in a queue before the change,
 * or whose body is a file, call this class themselves.
 */
@ApplicationScoped
public class IdempotentCall {

    static final String KEY = "Idempotency-Key";

    /** Request attribute with the bytes of a JSON body. */
    static final String BODY = IdempotentCall.class.getPackageName() + ".body";

    private static final int TRIES = 4;

    @EJB IdempotentCalls calls;
    @EJB OneTransaction transaction;
    @Inject HttpServletRequest request;
    @Inject JsonResponses answers;

    /** Runs a change that was asked for by a JSON body, or without a body. */
    public Response run(Callable<Response> change) {
        byte[] body = (byte[]) request.getAttribute(BODY);
        return run(null, body == null ? new byte[0] : body, change);
    }

    /**
     * Runs a change; without a key, in the transaction of the EJB that makes it.
     *
     * @param name of the file that the call brings, or null
     * @param content body or file; for another one the key cannot be used again
     */
    public Response run(String name, byte[] content, Callable<Response> change) {
        String key = HttpMethod.POST.equals(request.getMethod()) ? request.getHeader(KEY) : null;
        if (key == null) {
            return tried(change);
        }
        IdempotentCalls.Claim claim = calls.begin(key, hash(name, content));
        if (claim.answer().isPresent()) {
            return answers.again(claim.answer().get());
        }
        try {
            return tried(
                    () ->
                            transaction.run(
                                    () -> {
                                        Response answer = change.call();
                                        calls.finish(claim, stored(answer));
                                        return answer;
                                    }));
        } catch (RuntimeException | Error failure) {
            release(claim, failure);
            throw failure;
        }
    }

    /** Releases the key; where that fails too, it counts as under way for a while. */
    private void release(IdempotentCalls.Claim claim, Throwable failure) {
        try {
            calls.release(claim);
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private static Response tried(Callable<Response> change) {
        for (int tries = 1; ; tries++) {
            try {
                return change.call();
            } catch (RuntimeException e) {
                if (tries == TRIES || !LockConflicts.mayRepeatAtOnce(e)) {
                    throw e;
                }
            } catch (Exception e) {
                throw new EJBException(e);
            }
        }
    }

    private static StoredResponse stored(Response given) {
        return new StoredResponse(
                given.getStatus(),
                given.getHeaderString(HttpHeaders.LOCATION),
                given.getHeaderString(HttpHeaders.ETAG),
                (String) given.getEntity());
    }

    /** Hash over method, address with its parameters, and body. */
    private String hash(String name, byte[] content) {
        String call =
                String.join(
                        " ",
                        request.getMethod(),
                        request.getRequestURI(),
                        request.getQueryString(),
                        name);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(call.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return HexFormat.of().formatHex(digest.digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
