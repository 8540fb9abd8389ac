package org.beian.annualaudit;

import org.beian.law.RequestRejected;
import org.beian.value.VisibleText;

/** Check of the free texts of the audit: words of frames and campaigns, explanations, opinions. */
public final class AuditTexts {

    /** Most characters of a text. */
    public static final int LONGEST = 2000;

    private static final int SHORTEST = 4;

    private AuditTexts() {}

    /**
     * A text that is needed, 4 to 2000 characters.
     *
     * @throws RequestRejected {@link AuditRefusal#AUDIT_TEXT_INVALID}
     */
    public static String required(String given) {
        return VisibleText.given(given, SHORTEST, LONGEST)
                .orElseThrow(() -> AuditRefusal.AUDIT_TEXT_INVALID.of(SHORTEST, LONGEST));
    }

    /**
     * A text that may be left out; null then.
     *
     * @throws RequestRejected {@link AuditRefusal#AUDIT_TEXT_INVALID}
     */
    public static String optional(String given) {
        return given == null || given.isBlank() ? null : required(given);
    }
}
