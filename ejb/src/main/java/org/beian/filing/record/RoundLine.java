package org.beian.filing.record;

import java.time.Instant;
import org.beian.filing.application.FilingState;

/**
 * Round of an application on a record card.
 *
 * @param kind of the application, such as NEW
 * @param unitId who hands it in
 * @param state of the application, which counts for its latest round
 * @param result APPROVED, REFUSED, or null
 */
public record RoundLine(
        long application,
        int round,
        String kind,
        Long unitId,
        FilingState state,
        String result,
        Instant submittedAt,
        Instant decidedAt,
        String decidedBy) {

    /** The row as its key: application and round. */
    public String key() {
        return application + "_" + round;
    }
}
