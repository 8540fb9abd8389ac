package org.beian.ipregister;

import org.beian.law.RequestRejected;
import org.beian.value.VisibleText;

/** Opinion or reason that goes with an act on the register of addresses (19.3). */
public final class IpOpinion {

    /** Most characters. */
    private static final int LONGEST = 2000;

    private IpOpinion() {}

    /**
     * The text without blanks around it.
     *
     * @throws RequestRejected {@link IpRefusal#IP_OPINION_MISSING} when nothing is left of it, or
     *     more than 2000 characters, or invisible ones other than line ends
     */
    public static String required(String text) {
        String stripped = optional(text);
        if (stripped == null) {
            throw IpRefusal.IP_OPINION_MISSING.of(LONGEST);
        }
        return stripped;
    }

    /**
     * The text without blanks around it, null when nothing is left.
     *
     * @throws RequestRejected {@link IpRefusal#IP_OPINION_MISSING} when it is longer than 2000
     *     characters, or has invisible ones other than line ends
     */
    public static String optional(String text) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.length() > LONGEST || !VisibleText.isLines(stripped)) {
            throw IpRefusal.IP_OPINION_MISSING.of(LONGEST);
        }
        return stripped.isEmpty() ? null : stripped;
    }
}
