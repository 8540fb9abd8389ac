package org.beian.ipregister.report;

import org.beian.law.Declined;

/** The decision needs a text of 1 to 2000 characters. */
public class IpOpinionMissing extends Declined {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 2000;

    public IpOpinionMissing(int longest) {
        super(Kind.UNPROCESSABLE, "IP_OPINION_MISSING", "19.3", longest);
    }

    /**
     * The text without blanks around it.
     *
     * @throws IpOpinionMissing when nothing is left of it, or too much
     */
    public static String needed(String text) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST) {
            throw new IpOpinionMissing(LONGEST);
        }
        return stripped;
    }
}
