package org.beian.filing.review;

import java.time.Instant;
import org.beian.filing.application.FilingState;

/**
 * Row of the list of decisions: one round of an application.
 *
 * @param result APPROVED or REFUSED
 * @param decidedBy account of the reviewer
 */
public record DecidedRow(
        long id,
        int round,
        String kind,
        String subjectName,
        String result,
        String filingNumber,
        Instant decidedAt,
        String decidedBy) {

    public DecidedPosition position() {
        return new DecidedPosition(decidedAt, id);
    }

    /** What the round came to. */
    public FilingState state() {
        return FilingState.valueOf(result);
    }
}
