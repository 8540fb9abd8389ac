package org.beian.filing.content;

/**
 * Data item of an application as it was entered (formats.md 2).
 *
 * @param text null when it was not given; {@link #GIVEN} for an item that is present but no text
 * @param longest in characters (code points); 0 when the item's own syntax limits it
 * @param writing whether it is free text, and of how many lines
 */
public record TextItem(
        String pointer, String text, boolean required, int longest, Writing writing) {

    /**
     * Placeholder for an item that is no text: a part of the application, a list, or a yes or no.
     */
    static final String GIVEN = "+";

    /** Form of a text: coded, one line or several lines. */
    public enum Writing {
        /** A code, number or address with a syntax of its own. */
        CODED,
        LINE,
        LINES
    }

    public boolean isMissing() {
        return required && Texts.isBlank(text);
    }

    public int length() {
        return text == null ? 0 : text.codePointCount(0, text.length());
    }
}
