package org.beian.account.idempotency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** Key of a call that may be repeated: who has claimed it, and the response to the call. */
@Entity
@Table(name = "idempotent_call")
@IdClass(IdempotencyKey.Key.class)
class IdempotencyKey {

    @Id
    @Column(name = "account_id")
    private Long accountId;

    @Id
    @Column(name = "call_key")
    private String callKey;

    @Column(name = "request_hash")
    private String requestHash;

    private String claim;

    @Column(name = "claimed_at")
    private Instant claimedAt;

    @Column(name = "answered_at")
    private Instant answeredAt;

    private Integer status;
    private String location;
    private String etag;
    private String answer;

    protected IdempotencyKey() {}

    IdempotencyKey(IdempotentCalls.Claim claim, String requestHash, Instant now) {
        accountId = claim.accountId();
        callKey = claim.key();
        this.requestHash = requestHash;
        this.claim = claim.id();
        claimedAt = now;
    }

    String requestHash() {
        return requestHash;
    }

    /** Id of the claim that holds the key. */
    String claim() {
        return claim;
    }

    Instant claimedAt() {
        return claimedAt;
    }

    /** Null as long as there is none. */
    StoredResponse answer() {
        return status == null
                ? null
                : new StoredResponse(status, orNull(location), orNull(etag), orNull(answer));
    }

    private static String orNull(String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private Long accountId;
        private String callKey;

        public Key() {}

        Key(Long accountId, String callKey) {
            this.accountId = accountId;
            this.callKey = callKey;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(key.accountId, accountId)
                    && Objects.equals(key.callKey, callKey);
        }

        @Override
        public int hashCode() {
            return Objects.hash(accountId, callKey);
        }
    }
}
