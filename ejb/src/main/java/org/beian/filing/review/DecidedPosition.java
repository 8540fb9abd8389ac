package org.beian.filing.review;

import java.time.DateTimeException;
import java.time.Instant;

/**
 * Position in the list of a bureau's decisions, ordered by time and then by id, the latest first;
 * the cursor of its keyset pagination.
 */
public record DecidedPosition(Instant at, long id) {

    /** Before everything. */
    public static final DecidedPosition START =
            new DecidedPosition(Instant.parse("9999-12-31T00:00:00Z"), Long.MAX_VALUE);

    /** The position whose {@link #toString} this text is; for any other text the start. */
    public static DecidedPosition parse(String cursor) {
        if (!cursor.matches("[0-9:.TZ-]{20,32}_[0-9]{1,18}")) {
            return START;
        }
        int end = cursor.indexOf('_');
        try {
            Instant at = Instant.parse(cursor.substring(0, end));
            return at.isAfter(START.at)
                    ? START
                    : new DecidedPosition(at, Long.parseLong(cursor.substring(end + 1)));
        } catch (DateTimeException expected) {
            return START;
        }
    }

    @Override
    public String toString() {
        return at + "_" + id;
    }
}
