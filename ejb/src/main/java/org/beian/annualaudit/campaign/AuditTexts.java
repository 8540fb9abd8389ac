package org.beian.annualaudit.campaign;

import org.beian.annualaudit.AuditRefusal;
import org.beian.filing.content.Texts;
import org.beian.value.VisibleText;

/** Check of the free texts of frames and campaigns. */
final class AuditTexts {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 2000;

    private AuditTexts() {}

    static String required(String entered) {
        return VisibleText.given(entered, SHORTEST, LONGEST)
                .orElseThrow(() -> AuditRefusal.AUDIT_TEXT_INVALID.of(SHORTEST, LONGEST));
    }

    /** The same for one that may be left out; null for none. */
    static String optional(String entered) {
        return Texts.isBlank(entered) ? null : required(entered);
    }
}
