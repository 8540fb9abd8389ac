package org.beian.enforcement.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.beian.enforcement.TransferPhase;

/**
 * View of a transfer, the same for both bureaus and the ministry.
 *
 * @param clueId null where a case is transferred
 * @param caseId null where a clue is transferred
 * @param from name of the sending bureau
 * @param to name of the receiving bureau, or of the one that the ministry assigned
 * @param claimed whether the bureau that is named as receiving claimed it, and that named as
 *     sending had it
 * @param returnReason why it was returned; null unless it was
 * @param returns how often the file was returned, this time included
 * @param due last day to receive or return it
 * @param file the materials that the letter lists
 */
public record TransferView(
        Long id,
        Long clueId,
        Long caseId,
        String caseNumber,
        String site,
        String from,
        String to,
        TransferPhase phase,
        boolean claimed,
        String reason,
        String returnReason,
        int returns,
        Instant sentAt,
        LocalDate due,
        Instant endedAt,
        List<FileEntry> file,
        int version) {}
