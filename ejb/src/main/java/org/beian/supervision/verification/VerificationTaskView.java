package org.beian.supervision.verification;

import java.time.Instant;
import java.time.LocalDate;
import org.beian.supervision.VerificationTaskPhase;

/**
 * View of a verification task.
 *
 * @param name of the part that is to be verified
 * @param daysLeft working days until the last day of the provider, below zero after it; null when
 *     it has ended
 * @param followBy last day of the authority, to follow what is overdue
 * @param verificationId the verification that ended it; null for none
 * @param reason why it was taken back; null unless it was
 */
public record VerificationTaskView(
        Long id,
        VerificationTaskPhase phase,
        String authority,
        String provider,
        String filingNumber,
        String subject,
        String name,
        String question,
        Instant sentAt,
        LocalDate due,
        Integer daysLeft,
        LocalDate followBy,
        Long verificationId,
        String reason,
        Instant endedAt,
        int version) {}
