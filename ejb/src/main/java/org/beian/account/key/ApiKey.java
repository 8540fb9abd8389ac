package org.beian.account.key;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.beian.account.Secrets;
import org.beian.value.IpRange;

/**
 * API key of a program for one account (formats.md 8). Only its SHA-256 is kept: with 256 random
 * bits there is nothing to guess, so a slow hash would add nothing.
 */
@Entity
@Table(name = "api_key")
public class ApiKey {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "api_key_seq")
    @SequenceGenerator(name = "api_key_seq", sequenceName = "api_key_seq", allocationSize = 100)
    private Long id;

    @Column(name = "account_id")
    private Long accountId;

    private String hash;
    private String label;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    /** Ranges separated by spaces; null: from anywhere. */
    private String sources;

    @Version private int version;

    protected ApiKey() {}

    public ApiKey(Long accountId, String key, String label, Instant createdAt) {
        this.accountId = accountId;
        hash = Secrets.sha256(key);
        this.label = label;
        this.createdAt = createdAt;
    }

    void boundTo(List<IpRange> ranges, Instant expiry) {
        sources =
                ranges.isEmpty()
                        ? null
                        : String.join(" ", ranges.stream().map(IpRange::toString).toList());
        expiresAt = expiry;
    }

    public Long id() {
        return id;
    }

    public Long accountId() {
        return accountId;
    }

    public String label() {
        return label;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> expiresAt() {
        return Optional.ofNullable(expiresAt);
    }

    public Optional<Instant> revokedAt() {
        return Optional.ofNullable(revokedAt);
    }

    /** The addresses that may use the key; empty: any. */
    public List<IpRange> sources() {
        return terms().ranges();
    }

    public boolean isValid(Instant at) {
        return terms().isValid(at);
    }

    /** Whether a request from this address may use the key. */
    boolean admits(String source) {
        return terms().admits(source);
    }

    private ApiKeyValidity terms() {
        return new ApiKeyValidity(expiresAt, revokedAt, sources);
    }

    void revoke(Instant at) {
        revokedAt = at;
    }
}
