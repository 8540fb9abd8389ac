package org.beian.enforcement.transfer;

import java.util.List;
import org.beian.value.Authority;

/**
 * File that is transferred: of a clue, or of a case.
 *
 * @param clueId null for that of a case
 * @param sentCase id of the case; null for the file of a clue
 * @param bureau that has it
 */
public record TransferredFile(
        Long clueId,
        Long sentCase,
        String caseNumber,
        String site,
        Authority bureau,
        List<TransferredMaterial> materials) {}
