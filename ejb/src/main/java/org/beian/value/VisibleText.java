package org.beian.value;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.Optional;

/**
 * Check of free texts, such as names, labels, reasons and opinions, for characters that nobody
 * sees: controls, format characters such as U+202E, which turns the direction of writing,
 * separators of lines and paragraphs, blanks other than U+0020 and U+3000, characters without a
 * stroke such as U+2800, and what else fonts leave out. Rare characters of personal names are
 * visible. So whatever is left of a text without blanks around it shows something.
 */
public final class VisibleText {

    private static final String OF_LINES = "\n\r\t";
    private static final int WIDE_BLANK = 0x3000;

    private VisibleText() {}

    /** Whether all characters of a text of one line are visible. */
    public static boolean isLine(String text) {
        return isVisible(text, "");
    }

    /** The same for a text that may have line ends and tabs. */
    public static boolean isLines(String text) {
        return isVisible(text, OF_LINES);
    }

    /**
     * What was given as reason, opinion or note, without blanks around it and with line ends of one
     * character, whatever a browser sends; empty when that is too short, too long, or has
     * characters that nobody sees.
     *
     * @param entered null for none
     * @param fewest in UTF-16 units, after blanks are taken off
     * @param most likewise
     */
    public static Optional<String> given(String entered, int fewest, int most) {
        return Optional.ofNullable(entered)
                .map(text -> text.replace("\r\n", "\n").strip())
                .filter(text -> text.length() >= fewest && text.length() <= most)
                .filter(VisibleText::isLines);
    }

    /** A loop and not a stream, as imports check millions of texts. */
    private static boolean isVisible(String text, String besides) {
        boolean stroke = false;
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            int character = text.codePointAt(i);
            boolean visible = isVisible(character) || stroke && isVariation(character);
            if (!visible && besides.indexOf(character) < 0) {
                return false;
            }
            stroke = visible && character != ' ' && character != WIDE_BLANK;
        }
        return true;
    }

    private static boolean isVisible(int character) {
        if (character >= ' ' && character < 0x7F || character >= 0x4E00 && character < 0x9FFF) {
            return true;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            case Character.SPACE_SEPARATOR -> character == WIDE_BLANK;
            default ->
                    !isWithoutStroke(character)
                            && !UCharacter.hasBinaryProperty(
                                    character, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
        };
    }

    /** Letters and signs that are drawn as a blank: Braille, hieroglyphs, Khitan, music. */
    private static boolean isWithoutStroke(int character) {
        return switch (character) {
            case 0x2800, 0x13441, 0x13442, 0x16FE4, 0x1D159 -> true;
            default -> false;
        };
    }

    /** Whether a character chooses a form of the one before it, and shows nothing by itself. */
    private static boolean isVariation(int character) {
        return UCharacter.hasBinaryProperty(character, UProperty.VARIATION_SELECTOR);
    }
}
