package org.beian.domainregister.report;

/** What somebody says to a decision. */
public final class Words {

    private static final int FEWEST = 4;
    private static final int MOST = 1000;

    private Words() {}

    /**
     * @throws OpinionMissing when they are shorter than 4 or longer than 1000 characters
     */
    public static String of(String text) {
        String words = text == null ? "" : text.strip();
        boolean visible = words.chars().allMatch(c -> c == '\n' || !Character.isISOControl(c));
        if (words.length() < FEWEST || words.length() > MOST || !visible) {
            throw new OpinionMissing(MOST);
        }
        return words;
    }
}
