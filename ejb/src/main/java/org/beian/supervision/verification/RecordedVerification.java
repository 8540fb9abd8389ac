package org.beian.supervision.verification;

import java.time.LocalDate;
import org.beian.supervision.VerificationOutcome;

/**
 * Verification as a provider records it.
 *
 * @param filingNumber of the subject, or of the website that was looked at
 * @param verifiedOn not ahead, and not before it was filed
 * @param officer on duty that day who looked; blank for the caller itself
 * @param outcome name of a {@link VerificationOutcome}
 * @param note at most 1000 characters; how it was tried where nobody was reached
 * @param item name of the item that is no longer true; given with {@code UNTRUE} only
 * @param found what is true instead; given with {@code UNTRUE} only
 */
public record RecordedVerification(
        String filingNumber,
        LocalDate verifiedOn,
        String officer,
        String outcome,
        String note,
        String item,
        String found) {

    /** The same of another number. */
    RecordedVerification about(String number) {
        return new RecordedVerification(number, verifiedOn, officer, outcome, note, item, found);
    }
}
