package org.beian.access.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * Outcome of a provider's comparison of a filing, with the digest of the register's data that it
 * saw (11.3.1).
 */
@Embeddable
public class AccessComparison {

    @Enumerated(EnumType.STRING)
    @Column(name = "comparison")
    private ComparisonResult result;

    @Column(name = "compared_at")
    private Instant at;

    @Column(name = "compared_by")
    private String officer;

    @Column(name = "compared_with")
    private String digest;

    @Column(name = "comparison_reason")
    private String reason;

    protected AccessComparison() {}

    public AccessComparison(
            ComparisonResult result, Instant at, String officer, String digest, String reason) {
        this.result = result;
        this.at = at;
        this.officer = officer;
        this.digest = digest;
        this.reason = reason;
    }

    public ComparisonResult result() {
        return result;
    }

    /** Whether the register still holds what was compared. */
    public boolean saw(String current) {
        return current.equals(digest);
    }

    AccessStatus.Comparison status() {
        return new AccessStatus.Comparison(result, at, officer, reason);
    }
}
