package org.beian.web.page.domainregister;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Row of a clue on an unfiled domain in words.
 *
 * @param due null once the bureau has nothing to do with it any more
 * @param kind severity of the state: plain, info, warn, good or bad
 * @param said opinion of the ministry, or of the bureau where it gave one
 * @param handled name of the clue or case of enforcement; empty for none
 * @param href its page for the reader; empty where there is none
 * @param progress how far enforcement is with it; empty before it was taken
 * @param since when it came that far; null while the bureau has it
 */
public record FollowedClueRow(
        String id,
        String domain,
        String province,
        String basis,
        String seen,
        Instant at,
        LocalDate due,
        String state,
        String kind,
        String said,
        String handled,
        String href,
        String progress,
        Instant since) {}
