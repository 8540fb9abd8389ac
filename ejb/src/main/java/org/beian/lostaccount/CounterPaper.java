package org.beian.lostaccount;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.beian.account.Callers;
import org.beian.document.AttachmentInfo;
import org.beian.document.Attachments;
import org.beian.law.RequestRejected;
import org.beian.value.EmailAddress;
import org.beian.value.InvalidValue;
import org.beian.value.VisibleText;

/**
 * Checks of what was copied from a paper at the counter, and of its scan. What is missing or wrong
 * is refused as {@link LostAccountRefusal#LOST_ACCOUNT_INCOMPLETE}, naming the field.
 */
@ApplicationScoped
class CounterPaper {

    private static final int LONGEST = 256;

    @Inject Attachments attachments;
    @Inject Callers callers;

    /** The scan, which the caller's own authority must have kept. */
    String scan(String scanId) {
        return attachments
                .info(scanId == null ? "" : scanId)
                .filter(info -> info.unitId().equals(callers.current().unitId()))
                .map(AttachmentInfo::id)
                .orElseThrow(() -> incomplete("scan"));
    }

    static EmailAddress address(String entered) {
        try {
            return EmailAddress.parse(entered);
        } catch (InvalidValue wrong) {
            throw incomplete("email");
        }
    }

    /** One visible line of at most 256 characters, without blanks around it. */
    static String line(String field, String entered) {
        String text = entered == null ? "" : entered.strip();
        if (text.isEmpty() || text.length() > LONGEST || !VisibleText.isLine(text)) {
            throw incomplete(field);
        }
        return text;
    }

    static RequestRejected incomplete(String field) {
        return LostAccountRefusal.LOST_ACCOUNT_INCOMPLETE.of(field);
    }
}
