package org.beian.supervision.verification;

import java.time.Instant;
import java.time.LocalDate;
import org.beian.supervision.VerificationOutcome;

/**
 * View of a verification.
 *
 * @param name of the part that was looked at
 * @param unfiledChangeId the unfiled change that was opened; null for none
 */
public record VerificationView(
        Long id,
        String provider,
        String filingNumber,
        String subject,
        String name,
        LocalDate verifiedOn,
        String officer,
        VerificationOutcome outcome,
        String note,
        Long unfiledChangeId,
        Instant recordedAt) {}
