package org.beian.filing.rule;

import java.time.Instant;
import java.util.Optional;
import org.beian.value.FilingNumber;

/** Source of subjects in force, implemented by the register. */
public interface FiledSubjects {

    /** The subject under a number, its own or that of a website; empty once it is cancelled. */
    Optional<FiledSubject> find(FilingNumber number);

    /** The subject under a number as it was in the register just before a moment. */
    Optional<FiledSubject> before(FilingNumber number, Instant moment);

    /**
     * Lets a second application or cancellation for the same subject wait until the transaction
     * ends, so that each sees what the other touches.
     */
    void lock(FilingNumber number);
}
