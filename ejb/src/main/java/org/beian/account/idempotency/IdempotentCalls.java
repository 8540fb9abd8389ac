package org.beian.account.idempotency;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.beian.account.AccountRefusal;
import org.beian.account.Callers;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Idempotency of repeated calls: a repetition with the same header Idempotency-Key has no second
 * effect (formats.md 8).
 *
 * <p>Call {@link #begin} before the transaction; {@link #finish} inside it, so that effect and
 * answer are stored together or not at all; {@link #release} after it failed.
 */
@Stateless
@PermitAll
public class IdempotentCalls {

    /** Retention of an answer. */
    static final Duration KEPT = Duration.ofDays(7);

    private static final int TRIES = 5;
    private static final Pattern WRITTEN = Pattern.compile("[\\x21-\\x7E]{1,255}");

    /**
     * The right to carry out one call, or the answer that it gave already.
     *
     * @param key the client's key
     * @param id random; another call that takes over has another one
     * @param answer present when the call is not to be carried out again
     */
    public record Claim(Long accountId, String key, String id, Optional<StoredResponse> answer) {

        Claim answered(StoredResponse stored) {
            return new Claim(accountId, key, id, Optional.of(stored));
        }
    }

    /** Time after which a call without an answer counts as dead. */
    @Inject
    @ConfigProperty(name = "beian.call.silence", defaultValue = "PT1M")
    Duration silence;

    @Inject IdempotencyKeyRepository claims;
    @Inject Callers callers;
    @Inject Clock clock;

    /**
     * Claims a call for the current caller's account.
     *
     * @param key the header, 1 to 255 visible ASCII characters
     * @param requestHash 64 hex digits over method, path and body
     * @throws RequestRejected {@link AccountRefusal#IDEMPOTENCY_KEY_INVALID} when it is malformed
     * @throws RequestRejected {@link AccountRefusal#IDEMPOTENCY_KEY_REUSED} when the key was used
     *     for another request
     * @throws RequestRejected {@link AccountRefusal#STILL_RUNNING} while the first call runs
     */
    @Clause("7.7")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Claim begin(String key, String requestHash) {
        if (key == null || !WRITTEN.matcher(key).matches()) {
            throw AccountRefusal.IDEMPOTENCY_KEY_INVALID.of();
        }
        Claim mine =
                new Claim(
                        callers.current().accountId(),
                        key,
                        UUID.randomUUID().toString(),
                        Optional.empty());
        RuntimeException last = null;
        for (int i = 0; i < TRIES; i++) {
            Optional<IdempotencyKey> row = claims.look(mine);
            if (row.isPresent()) {
                Optional<Claim> begun = settle(mine, row.get(), requestHash);
                if (begun.isPresent()) {
                    return begun.get();
                }
            } else {
                try {
                    claims.insert(mine, requestHash);
                    return mine;
                } catch (RuntimeException another) {
                    // most likely another call inserted first: the next look tells
                    last = another;
                }
            }
        }
        if (last != null) {
            throw last;
        }
        throw AccountRefusal.STILL_RUNNING.of();
    }

    /** Empty when the row changed meanwhile. */
    private Optional<Claim> settle(Claim mine, IdempotencyKey row, String requestHash) {
        Instant now = clock.instant();
        if (!row.claimedAt().isAfter(now.minus(KEPT))) {
            claims.drop(mine, row.claim());
            return Optional.empty();
        }
        if (!row.requestHash().equals(requestHash)) {
            throw AccountRefusal.IDEMPOTENCY_KEY_REUSED.of();
        }
        if (row.answer() != null) {
            return Optional.of(mine.answered(row.answer()));
        }
        if (row.claimedAt().isAfter(now.minus(silence))) {
            throw AccountRefusal.STILL_RUNNING.of();
        }
        return claims.takeOver(mine, row.claim()) ? Optional.of(mine) : Optional.empty();
    }

    /**
     * Stores the answer in the transaction of the effect.
     *
     * @throws RequestRejected {@link AccountRefusal#STILL_RUNNING} when another call has taken
     *     over; the effect then rolls back
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void finish(Claim claim, StoredResponse answer) {
        if (!claims.answer(claim, answer)) {
            throw AccountRefusal.STILL_RUNNING.of();
        }
    }

    /** Gives the key back after the call failed and rolled back, so that it can be tried again. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void release(Claim claim) {
        claims.release(claim);
    }

    /**
     * Deletes answers past their seven days.
     *
     * @return rows deleted
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public int cleanUp() {
        return claims.deleteUntil(clock.instant().minus(KEPT));
    }
}
