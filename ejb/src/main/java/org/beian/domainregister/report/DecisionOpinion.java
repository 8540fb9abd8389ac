package org.beian.domainregister.report;

import org.beian.domainregister.DomainRefusal;
import org.beian.law.RequestRejected;

/** Check of the opinion that comes with a decision. */
public final class DecisionOpinion {

    private static final int FEWEST = 4;
    private static final int MOST = 1000;

    private DecisionOpinion() {}

    /**
     * The opinion without surrounding white space.
     *
     * @throws RequestRejected {@link DomainRefusal#OPINION_MISSING} when it is shorter than 4 or
     *     longer than 1000 characters, or has control characters other than line feeds
     */
    public static String of(String text) {
        String words = text == null ? "" : text.strip();
        boolean visible = words.chars().allMatch(c -> c == '\n' || !Character.isISOControl(c));
        if (words.length() < FEWEST || words.length() > MOST || !visible) {
            throw DomainRefusal.OPINION_MISSING.of(MOST);
        }
        return words;
    }
}
