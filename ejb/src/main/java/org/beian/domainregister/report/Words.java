package org.beian.domainregister.report;

import org.beian.domainregister.DomainRefusal;
import org.beian.law.RequestRejected;

/** What somebody says to a decision. */
public final class Words {

    private static final int FEWEST = 4;
    private static final int MOST = 1000;

    private Words() {}

    /**
     * @throws RequestRejected {@link DomainRefusal#OPINION_MISSING} when they are shorter than 4 or
     *     longer than 1000 characters
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
