package org.beian.account.key;

import java.time.Instant;
import java.util.List;
import org.beian.value.InvalidValue;
import org.beian.value.IpRange;

/**
 * Validity of an API key: its expiry, its revocation and the addresses that may use it.
 *
 * @param expiresAt null: never
 * @param revokedAt null: not revoked
 * @param sources ranges separated by spaces; null: from anywhere
 */
record ApiKeyValidity(Instant expiresAt, Instant revokedAt, String sources) {

    boolean isValid(Instant at) {
        return revokedAt == null && (expiresAt == null || at.isBefore(expiresAt));
    }

    /** The addresses that may use the key; empty: any. */
    List<IpRange> ranges() {
        return sources == null
                ? List.of()
                : List.of(sources.split(" ")).stream().map(IpRange::parse).toList();
    }

    /**
     * Whether a request from this address may use the key; with a restriction, a malformed address
     * may not.
     */
    boolean admits(String source) {
        if (sources == null) {
            return true;
        }
        try {
            IpRange from = IpRange.parse(source);
            return ranges().stream().anyMatch(range -> range.contains(from));
        } catch (InvalidValue wrong) {
            return false;
        }
    }
}
