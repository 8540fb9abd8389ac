package org.beian.filing.content;

/** Blank texts, as rules and procedures take them. */
public final class Texts {

    private Texts() {}

    /**
     * Whether a text is null or consists of blanks only. A loop and not a stream, as each text is
     * tested several times.
     */
    public static boolean isBlank(String text) {
        int length = text == null ? 0 : text.length();
        for (int i = 0; i < length; i = text.offsetByCodePoints(i, 1)) {
            int character = text.codePointAt(i);
            if (!Character.isWhitespace(character) && !Character.isSpaceChar(character)) {
                return false;
            }
        }
        return true;
    }
}
