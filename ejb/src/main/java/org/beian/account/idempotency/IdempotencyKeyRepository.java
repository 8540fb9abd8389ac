package org.beian.account.idempotency;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Repository of idempotency keys with their stored responses, for {@link IdempotentCalls}. Updates
 * name the claim that they expect, so that the database decides between two concurrent calls.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class IdempotencyKeyRepository {

    private static final String MINE = " where account_id = ? and call_key = ? and claim = ?";

    @Inject EntityManager em;
    @Inject Clock clock;

    /**
     * Stored state of a key.
     *
     * @param answer null as long as there is none
     */
    public record Row(String requestHash, String claim, Instant claimedAt, StoredResponse answer) {}

    /** The row of the claim's account and key, whoever holds it. */
    public Optional<Row> look(IdempotentCalls.Claim claim) {
        List<?> rows =
                em.createNativeQuery(
                                "select request_hash, claim, claimed_at, status, location, etag, answer"
                                        + " from idempotent_call where account_id = ? and call_key = ?")
                        .setParameter(1, claim.accountId())
                        .setParameter(2, claim.key())
                        .getResultList();
        return rows.stream().map(row -> row((Object[]) row)).findFirst();
    }

    /** Inserts the row of a new key; fails when there is one already. */
    public void insert(IdempotentCalls.Claim claim, String requestHash) {
        em.createNativeQuery(
                        "insert into idempotent_call (account_id, call_key, request_hash, claim, claimed_at)"
                                + " values (?, ?, ?, ?, ?)")
                .setParameter(1, claim.accountId())
                .setParameter(2, claim.key())
                .setParameter(3, requestHash)
                .setParameter(4, claim.id())
                .setParameter(5, column(clock.instant()))
                .executeUpdate();
    }

    /** Takes over the claim of a call that died; false when the row changed meanwhile. */
    public boolean takeOver(IdempotentCalls.Claim mine, String old) {
        return em.createNativeQuery(
                                "update idempotent_call set claim = ?, claimed_at = ?"
                                        + MINE
                                        + " and answered_at is null")
                        .setParameter(1, mine.id())
                        .setParameter(2, column(clock.instant()))
                        .setParameter(3, mine.accountId())
                        .setParameter(4, mine.key())
                        .setParameter(5, old)
                        .executeUpdate()
                == 1;
    }

    /** Stores the answer if the claim still holds, in the transaction of the caller. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public boolean answer(IdempotentCalls.Claim claim, StoredResponse answer) {
        return em.createNativeQuery(
                                "update idempotent_call set answered_at = ?, status = ?, location = ?, etag = ?, answer = ?"
                                        + MINE
                                        + " and answered_at is null")
                        .setParameter(1, column(clock.instant()))
                        .setParameter(2, answer.status())
                        .setParameter(3, orEmpty(answer.location()))
                        .setParameter(4, orEmpty(answer.etag()))
                        .setParameter(5, orEmpty(answer.body()))
                        .setParameter(6, claim.accountId())
                        .setParameter(7, claim.key())
                        .setParameter(8, claim.id())
                        .executeUpdate()
                == 1;
    }

    /** Deletes an unanswered claim. */
    public void release(IdempotentCalls.Claim claim) {
        em.createNativeQuery("delete from idempotent_call" + MINE + " and answered_at is null")
                .setParameter(1, claim.accountId())
                .setParameter(2, claim.key())
                .setParameter(3, claim.id())
                .executeUpdate();
    }

    /** Deletes an old row if nobody changed it meanwhile. */
    public void drop(IdempotentCalls.Claim mine, String old) {
        em.createNativeQuery("delete from idempotent_call" + MINE)
                .setParameter(1, mine.accountId())
                .setParameter(2, mine.key())
                .setParameter(3, old)
                .executeUpdate();
    }

    /** Deletes everything claimed at or before that instant. */
    public int deleteUntil(Instant last) {
        return em.createNativeQuery("delete from idempotent_call where claimed_at <= ?")
                .setParameter(1, column(last))
                .executeUpdate();
    }

    private static Row row(Object[] row) {
        StoredResponse answer =
                row[3] == null
                        ? null
                        : new StoredResponse(
                                ((Number) row[3]).intValue(),
                                orNull(row[4]),
                                orNull(row[5]),
                                orNull(row[6]));
        Instant claimedAt = ((Timestamp) row[2]).toLocalDateTime().toInstant(ZoneOffset.UTC);
        return new Row((String) row[0], (String) row[1], claimedAt, answer);
    }

    /**
     * Replaces null, which has no type in a native query and is refused by one of the databases.
     */
    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private static String orNull(Object column) {
        return column == null || ((String) column).isEmpty() ? null : (String) column;
    }

    private static LocalDateTime column(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
