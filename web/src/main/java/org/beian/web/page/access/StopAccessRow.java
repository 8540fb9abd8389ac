package org.beian.web.page.access;

import java.time.Instant;
import java.time.LocalDate;
import org.beian.access.notice.AccessOrder;

/**
 * Row of a stop-access or resume-access notice in words.
 *
 * @param cursor behind which the next page begins
 * @param order what was ordered, in words
 * @param authority that issued it
 * @param number of the website; empty where nothing is filed
 * @param due last day for the report; null once it ended
 * @param kind severity of the state: plain, warn, good or bad
 * @param result of the report, with its note; empty before
 */
public record StopAccessRow(
        Long id,
        String cursor,
        AccessOrder ordered,
        String order,
        String letterNumber,
        String authority,
        String provider,
        String website,
        String number,
        String domains,
        String ground,
        Instant issuedAt,
        LocalDate due,
        String state,
        String kind,
        String result) {}
