package org.beian.annualaudit.campaign;

import java.time.LocalDate;

/**
 * Request to open the campaign of the caller's bureau.
 *
 * @param referenceDay websites that were filed at its end are audited; not after today, and not
 *     before the last day of the year before
 * @param due last day of the sponsors, after today and within the frame, at the latest the end of
 *     the first quarter of the next year
 * @param reason 4 to 2000 characters; may be left out within the dates of the frame, without one in
 *     the first quarter
 * @param words 4 to 2000 characters to the sponsors; null for none
 */
public record CampaignRequest(
        int year, LocalDate referenceDay, LocalDate due, String reason, String words) {}
