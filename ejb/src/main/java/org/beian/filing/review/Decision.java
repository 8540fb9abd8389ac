package org.beian.filing.review;

import java.util.List;

/**
 * Decision of a reviewer on an application.
 *
 * @param version version of the application that the reviewer saw
 * @param reasons codes of the table {@code refusal-reasons}; empty on approval
 * @param opinion text in the reviewer's own words, at most {@value #OPINION_LENGTH} characters; may
 *     be empty
 * @param approvalDocumentSeen whether the reviewer has seen the paper document of 14.2
 * @param creditCodeAccepted whether the reviewer accepts, on its scan, a credit code whose check
 *     characters do not fit
 */
public record Decision(
        int version,
        List<String> reasons,
        String opinion,
        boolean approvalDocumentSeen,
        boolean creditCodeAccepted) {

    /** Most characters of an opinion; a line break is one. */
    public static final int OPINION_LENGTH = 2000;

    /** A decision on an application whose credit code needs no acceptance. */
    public Decision(
            int version, List<String> reasons, String opinion, boolean approvalDocumentSeen) {
        this(version, reasons, opinion, approvalDocumentSeen, false);
    }

    public Decision {
        reasons = List.copyOf(reasons);
        // PostgreSQL stores no NUL; browsers count a line break once and send two characters
        opinion = opinion == null ? "" : opinion.replace("\0", "").replace("\r\n", "\n").strip();
    }
}
