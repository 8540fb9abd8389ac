package org.beian.enforcement.transfer;

import org.beian.value.Province;

/**
 * Transfer of a clue or of a case to the bureau of a province.
 *
 * @param clueId null for a case
 * @param caseId null for a clue
 * @param version of the clue or the case as the caller saw it
 * @param reason 4 to 2000 characters
 */
public record TransferRequest(Long clueId, Long caseId, int version, Province to, String reason) {}
