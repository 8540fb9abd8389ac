package org.beian.filing.review;

import java.time.Instant;
import org.beian.filing.application.FilingState;

/** Row of the list of a bureau's decisions: one application whose latest round was decided. */
public record DecidedRow(
        long id, String subjectName, FilingState state, String filingNumber, Instant decidedAt) {

    public DecidedPosition position() {
        return new DecidedPosition(decidedAt, id);
    }
}
