package org.beian.annualaudit.campaign;

import java.time.Instant;
import java.time.LocalDate;
import org.beian.annualaudit.CampaignState;

/**
 * Campaign of a bureau as pages show it.
 *
 * @param province GB/T 2260 code
 * @param reason why it was opened outside the dates of the frame; null within them
 * @param notifiedAt when all sponsors had been told; null before
 * @param items websites that it audits; 0 before the job took them
 * @param waiting for sponsors whose last day is not over
 * @param explained that wait for the bureau's decision
 * @param overdue whose sponsors did not answer in time
 */
public record CampaignView(
        Long id,
        int year,
        String province,
        String bureauName,
        CampaignState state,
        LocalDate referenceDay,
        LocalDate due,
        String reason,
        String words,
        Instant openedAt,
        Instant notifiedAt,
        Instant closedAt,
        long items,
        long waiting,
        long explained,
        long overdue,
        long failed,
        int version) {}
