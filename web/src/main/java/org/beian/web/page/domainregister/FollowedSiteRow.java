package org.beian.web.page.domainregister;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Row of a provider's task in words.
 *
 * @param kind severity of the state: plain, warn, good or bad
 * @param due null once the provider has nothing to do any more
 */
public record FollowedSiteRow(
        Long id,
        String provider,
        String domain,
        String address,
        Instant since,
        LocalDate due,
        String state,
        String kind,
        String result) {

    /** Whether the provider's last day is over. */
    boolean late() {
        return "bad".equals(kind);
    }
}
