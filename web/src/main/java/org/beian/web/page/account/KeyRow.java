package org.beian.web.page.account;

import java.time.Instant;
import org.beian.account.key.ApiKey;
import org.beian.value.IpRange;

/**
 * Row of an API key, without the key itself.
 *
 * @param state VALID, EXPIRED or REVOKED
 */
public record KeyRow(
        Long id, String label, Instant created, Instant expires, String sources, String state) {

    static KeyRow of(ApiKey key, Instant now) {
        String ended = key.revokedAt().isPresent() ? "REVOKED" : "EXPIRED";
        return new KeyRow(
                key.id(),
                key.label(),
                key.createdAt(),
                key.expiresAt().orElse(null),
                String.join(", ", key.sources().stream().map(IpRange::toString).toList()),
                key.isValid(now) ? "VALID" : ended);
    }
}
