package org.beian.filing.lookup;

import java.time.Instant;
import java.time.LocalDate;
import org.beian.law.Clause;
import org.beian.law.Shanghai;

/**
 * View of a number that was cancelled for the public, who learn nothing else of it (principle 3).
 *
 * @param endedOn day from which on it is cancelled
 */
@Clause("3")
public record PublicEnding(String filingNumber, LocalDate endedOn) {

    /** Row of the version by which it ended. */
    record Row(String filingNumber, Instant endedAt) {

        PublicEnding ending() {
            return new PublicEnding(filingNumber, Shanghai.date(endedAt));
        }
    }
}
