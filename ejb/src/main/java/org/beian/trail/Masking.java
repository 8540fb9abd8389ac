package org.beian.trail;

/**
 * Masks personal data so that a person who knows the value recognises it, and nobody else learns
 * it.
 */
public final class Masking {

    private Masking() {}

    /**
     * Keeps both ends: four characters of a long number, three and four of a phone, one of a short
     * text.
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
