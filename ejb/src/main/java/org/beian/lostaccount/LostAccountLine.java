package org.beian.lostaccount;

import java.time.Instant;

/**
 * Application as listed at the authority that received it.
 *
 * @param filingNumber null for a unit's
 * @param sponsorName name of the sponsor or unit
 */
public record LostAccountLine(
        Long id,
        LostAccountKind kind,
        String filingNumber,
        String sponsorName,
        String applicant,
        LostAccountState state,
        Instant receivedAt,
        Instant decidedAt) {}
