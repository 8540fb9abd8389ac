package org.beian.annualaudit.opinion;

import java.time.Instant;
import java.time.LocalDate;
import org.beian.annualaudit.OpinionKind;
import org.beian.cancellation.CancellationState;
import org.beian.document.AttachmentInfo;

/**
 * View of the opinion of a department, for itself, authorities and the sponsor.
 *
 * @param document the scanned paper
 * @param cancellationId that it opened; null before, and without
 * @param decided what became of the cancellation; null before its decision, and without
 * @param clueId that the bureau got; null without, and for who may not read it
 * @param followUpBy last day of the bureau to open the cancellation; null where it does not wait
 * @param waiting whether the bureau is still to open the cancellation
 */
public record OpinionView(
        Long id,
        int year,
        OpinionKind kind,
        String departmentName,
        String paperNumber,
        LocalDate issuedOn,
        String words,
        AttachmentInfo document,
        Long itemId,
        String filingNumber,
        String websiteName,
        String subjectName,
        String bureauName,
        Instant recordedAt,
        Long cancellationId,
        CancellationState decided,
        Long clueId,
        LocalDate followUpBy,
        boolean waiting,
        int version) {}
