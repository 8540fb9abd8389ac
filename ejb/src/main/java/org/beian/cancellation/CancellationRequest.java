package org.beian.cancellation;

import java.time.LocalDate;
import java.util.List;

/**
 * Application for cancellation as it is handed in (formats.md 8).
 *
 * @param kind what is to be cancelled; null where none was chosen
 * @param filingNumber of the subject or of the website, in any spelling
 * @param access code of the provider whose access is to be cancelled; null for the caller's own
 * @param reason 4 to 1000 characters
 * @param mandate whether a provider acts for the sponsor; a sponsor needs none
 * @param documents its documents with their purposes
 * @param reference the applicant's own, at most 100 characters, or null
 * @param serviceEndedOn since when a provider that withdraws no longer serves; null for every other
 *     application
 */
public record CancellationRequest(
        CancellationKind kind,
        String filingNumber,
        String access,
        String reason,
        boolean mandate,
        List<CancellationDocument> documents,
        String reference,
        LocalDate serviceEndedOn) {

    public CancellationRequest {
        documents = List.copyOf(documents);
    }
}
