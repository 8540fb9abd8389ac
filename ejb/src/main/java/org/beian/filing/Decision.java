package org.beian.filing;

import java.util.List;

/**
 * What a reviewer decides.
 *
 * @param version version of the application that the reviewer saw
 * @param reasons codes of the table {@code refusal-reasons}; empty on approval
 * @param opinion words of the reviewer's own, at most 2000 characters; may be empty
 * @param approvalDocumentSeen the paper document of 14.2 was looked at
 */
public record Decision(
        int version, List<String> reasons, String opinion, boolean approvalDocumentSeen) {

    public Decision {
        reasons = List.copyOf(reasons);
        // PostgreSQL stores no NUL
        opinion = opinion == null ? "" : opinion.replace("\0", "").strip();
    }
}
