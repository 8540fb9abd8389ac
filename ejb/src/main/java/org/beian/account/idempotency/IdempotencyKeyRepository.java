package org.beian.account.idempotency;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Repository of idempotency keys with their stored responses, for {@link IdempotentCalls}. Updates
 * name the claim that they expect, so that the database decides between two concurrent calls.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class IdempotencyKeyRepository {

    private static final String MINE =
            "where c.accountId = :account and c.callKey = :key and c.claim = :claim";
    private static final String UNANSWERED = MINE + " and c.answeredAt is null";

    @Inject EntityManager em;
    @Inject Clock clock;

    /** The row of the claim's account and key, whoever holds it. */
    public Optional<IdempotencyKey> look(IdempotentCalls.Claim claim) {
        return Optional.ofNullable(
                em.find(
                        IdempotencyKey.class,
                        new IdempotencyKey.Key(claim.accountId(), claim.key())));
    }

    /** Inserts the row of a new key; fails when there is one already. */
    public void insert(IdempotentCalls.Claim claim, String requestHash) {
        em.persist(new IdempotencyKey(claim, requestHash, clock.instant()));
        em.flush();
    }

    /** Takes over the claim of a call that died; false when the row changed meanwhile. */
    public boolean takeOver(IdempotentCalls.Claim mine, String old) {
        return of(
                                """
                                update IdempotencyKey c
                                set c.claim = :mine, c.claimedAt = :now %s"""
                                        .formatted(UNANSWERED),
                                mine,
                                old)
                        .setParameter("mine", mine.id())
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }

    /** Stores the answer if the claim still holds, in the transaction of the caller. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public boolean answer(IdempotentCalls.Claim claim, StoredResponse answer) {
        return of(
                                """
                                update IdempotencyKey c set c.answeredAt = :now, c.status = :status,
                                c.location = :location, c.etag = :etag, c.answer = :answer
                                %s"""
                                        .formatted(UNANSWERED),
                                claim,
                                claim.id())
                        .setParameter("now", clock.instant())
                        .setParameter("status", answer.status())
                        .setParameter("location", orEmpty(answer.location()))
                        .setParameter("etag", orEmpty(answer.etag()))
                        .setParameter("answer", orEmpty(answer.body()))
                        .executeUpdate()
                == 1;
    }

    /** Deletes an unanswered claim. */
    public void release(IdempotentCalls.Claim claim) {
        of("delete from IdempotencyKey c " + UNANSWERED, claim, claim.id()).executeUpdate();
    }

    /** Deletes an old row if nobody changed it meanwhile. */
    public void drop(IdempotentCalls.Claim mine, String old) {
        of("delete from IdempotencyKey c " + MINE, mine, old).executeUpdate();
    }

    /** Deletes everything claimed at or before that instant. */
    public int deleteUntil(Instant last) {
        return em.createQuery("delete from IdempotencyKey c where c.claimedAt <= :last")
                .setParameter("last", last)
                .executeUpdate();
    }

    private Query of(String statement, IdempotentCalls.Claim call, String claim) {
        return em.createQuery(statement)
                .setParameter("account", call.accountId())
                .setParameter("key", call.key())
                .setParameter("claim", claim);
    }

    /** Replaces null, which one of the databases refuses as the new value of an update. */
    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
