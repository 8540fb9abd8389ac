package org.beian.filing.record.search;

import java.time.Instant;
import org.beian.filing.register.RegisterState;
import org.beian.filing.review.DecidedPosition;

/**
 * Row of a list of the register: one subject.
 *
 * @param nature row of the code table {@code natures}
 * @param province of the domicile, by its region
 * @param applicationId application by which it was filed
 */
public record RegisterRow(
        long id,
        String filingNumber,
        String name,
        String nature,
        String province,
        RegisterState state,
        Instant filedAt,
        long applicationId) {

    public DecidedPosition position() {
        return new DecidedPosition(filedAt, id);
    }
}
