package org.beian.agency.mandate;

import java.time.Instant;
import java.util.List;

/**
 * Mandate of a provider, as its sponsor sees it.
 *
 * @param code code of the provider's unit
 * @param purposes kinds of application and of cancellation for which it was used, each once
 * @param until when the sponsor revoked it; null while it is in force
 * @param papers scans, the latest first
 */
public record MandateLine(
        String code,
        String provider,
        List<String> purposes,
        Instant since,
        Instant until,
        List<Paper> papers) {

    /**
     * Scan of the written mandate.
     *
     * @param caseType FILING or CANCELLATION
     * @param caseId application or cancellation that names it
     */
    public record Paper(String caseType, Long caseId, String attachmentId) {}

    public boolean isInForce() {
        return until == null;
    }
}
