package org.beian.cancellation.procedure;

import java.util.List;

/**
 * Decision of a reviewer on an application for cancellation.
 *
 * @param version version of the application that the reviewer saw
 * @param reasons codes of the table {@code cancellation-refusal-reasons}; empty on approval
 * @param opinion the reviewer's own words, at most {@value #OPINION_LENGTH} characters; may be
 *     empty
 */
public record ReviewerDecision(int version, List<String> reasons, String opinion) {

    /** Most characters of an opinion; a line break is one. */
    public static final int OPINION_LENGTH = 2000;

    public ReviewerDecision {
        reasons = List.copyOf(reasons);
        // browsers count a line break once and send two characters
        opinion = opinion == null ? "" : opinion.replace("\r\n", "\n").strip();
    }
}
