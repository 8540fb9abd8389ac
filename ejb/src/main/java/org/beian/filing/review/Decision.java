package org.beian.filing.review;

import java.util.List;

/**
 * What a reviewer decides.
 *
 * @param version version of the application that the reviewer saw
 * @param reasons codes of the table {@code refusal-reasons}; empty on approval
 * @param opinion words of the reviewer's own, at most {@value #OPINION_LENGTH} characters; may be
 *     empty
 * @param approvalDocumentSeen the paper document of 14.2 was looked at
 */
public record Decision(
        int version, List<String> reasons, String opinion, boolean approvalDocumentSeen) {

    /** Most characters of an opinion; a line break is one. */
    static final int OPINION_LENGTH = 2000;

    public Decision {
        reasons = List.copyOf(reasons);
        // PostgreSQL stores no NUL; browsers count a line break once and send two characters
        opinion = opinion == null ? "" : opinion.replace("\0", "").replace("\r\n", "\n").strip();
    }
}
