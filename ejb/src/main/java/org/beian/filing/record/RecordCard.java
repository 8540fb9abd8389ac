package org.beian.filing.record;

import java.time.Instant;
import java.util.List;
import org.beian.filing.reading.SheetSection;
import org.beian.filing.register.RegisterState;

/**
 * Record of one subject as the register holds it now; personal data masked.
 *
 * @param nature row of the code table {@code natures}
 * @param province of the domicile, by its region
 * @param holder name of the sponsor's unit; empty while it has no account
 * @param maskedAt when its personal data was masked for good; null as long as it is kept
 * @param movedTo number under which it went on in another province; null unless it moved
 * @param movingTo region of the province in which its move is under review; null without one
 * @param basis on which the caller reads it
 * @param sections one, of the subject
 */
public record RecordCard(
        long id,
        String filingNumber,
        String name,
        String nature,
        String province,
        RegisterState state,
        Instant filedAt,
        Instant maskedAt,
        String holder,
        String movedTo,
        String movingTo,
        ReadingBasis basis,
        List<SheetSection> sections) {

    /** Whether the caller sees what was mailed and who read: not the bureau of an access place. */
    public boolean isInner() {
        return basis != ReadingBasis.ACCESS_PLACE;
    }
}
