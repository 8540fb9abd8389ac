package org.beian.lostaccount;

import java.time.Instant;

/** Application as listed at the bureau. */
public record LostAccountLine(
        Long id,
        String filingNumber,
        String sponsorName,
        String applicant,
        LostAccountState state,
        Instant receivedAt,
        Instant decidedAt) {}
