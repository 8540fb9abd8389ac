package org.beian.filing.reading;

import java.time.Instant;
import java.util.List;
import org.beian.filing.application.FilingClock;
import org.beian.filing.application.FilingState;
import org.beian.rule.Finding;
import org.beian.trail.HistoryEntry;
import org.beian.trail.TrailVerdict;

/**
 * View of an application for the bureau that reviews it or for its applicant; personal data masked.
 *
 * @param decidable whether the caller's authority decides it; false for other bureaus and for the
 *     applicant
 * @param heldAt since when it is held because its sponsor disavows it (B12), or null
 * @param authority name of the authority that decides
 * @param earlier decisions of earlier rounds, oldest first
 * @param decision decision of this round, or null before it
 */
public record FilingView(
        String id,
        String subjectName,
        FilingState state,
        String kind,
        int round,
        boolean onBehalf,
        String applicant,
        Instant submittedAt,
        FilingClock clock,
        String takenBy,
        Instant takenAt,
        boolean decidable,
        Instant heldAt,
        String authority,
        boolean needsApprovalDocument,
        String filingNumber,
        List<SheetSection> sections,
        int changes,
        List<Finding> findings,
        List<AttachmentInfo> attachments,
        List<HistoryEntry> history,
        TrailVerdict trail,
        List<RoundDecision> earlier,
        RoundDecision decision,
        Long letterId,
        int version) {

    /**
     * Attachment that the current round names.
     *
     * @param purpose row of the code table {@code attachment-purposes}
     * @param deletedAt when its content was deleted; null as long as it is there
     */
    public record AttachmentInfo(
            String id,
            String purpose,
            String fileName,
            String mediaType,
            long bytes,
            Instant deletedAt) {}

    /** Decision of a round. */
    public record RoundDecision(
            int round,
            String result,
            Instant decidedAt,
            String decidedBy,
            List<String> reasonCodes,
            String opinion,
            Long letterId) {}
}
