package org.beian.trail;

/**
 * Masking of personal data: a person who knows the value recognises it, and nobody else learns it.
 */
public final class Masking {

    private Masking() {}

    /**
     * Keeps both ends: four characters each of a long number (15 or more), three and four of a
     * phone (7 to 14), the first one of a shorter text; of an e-mail address the first character
     * and the domain.
     */
    public static String mask(String text) {
        if (text == null || text.isEmpty()) {
            return text;
        }
        int at = text.indexOf('@');
        if (at > 0) {
            return text.substring(0, text.offsetByCodePoints(0, 1)) + "***" + text.substring(at);
        }
        int length = text.codePointCount(0, text.length());
        int head = length >= 15 ? 4 : length >= 7 ? 3 : 1;
        int tail = length >= 7 ? 4 : 0;
        int from = text.offsetByCodePoints(0, Math.min(head, length - 1));
        int to = text.offsetByCodePoints(text.length(), -tail);
        return text.substring(0, from)
                + "*".repeat(Math.max(1, length - head - tail))
                + text.substring(to);
    }
}
