package org.beian.account.signin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Digest of a one-time token, with the account that it is for; it is used once. */
@Entity
@Table(name = "one_time_token")
class StoredToken {

    @Id private String hash;

    private String purpose;

    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    protected StoredToken() {}

    StoredToken(String hash, String purpose, Long accountId, Instant now, Instant expiresAt) {
        this.hash = hash;
        this.purpose = purpose;
        this.accountId = accountId;
        createdAt = now;
        this.expiresAt = expiresAt;
    }

    boolean isValid(String wanted, Instant now) {
        return purpose.equals(wanted) && usedAt == null && now.isBefore(expiresAt);
    }

    void use(Instant now) {
        usedAt = now;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    Long accountId() {
        return accountId;
    }
}
