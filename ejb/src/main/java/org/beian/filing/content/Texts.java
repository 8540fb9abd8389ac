package org.beian.filing.content;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.function.IntPredicate;

/**
 * Validation of free texts, shared by the rules and by the procedures that take reasons or
 * guidance.
 */
public final class Texts {

    private Texts() {}

    /** Whether a text is null or consists of blanks only. */
    public static boolean isBlank(String text) {
        return text == null || all(text, Texts::isBlank);
    }

    private static boolean isBlank(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /**
     * Whether a text has no invisible characters; line ends and tabs only where lines are allowed.
     */
    public static boolean isPlain(String text, boolean ofSeveralLines) {
        return all(
                text,
                ofSeveralLines
                        ? character -> isPlain(character) || "\n\r\t".indexOf(character) >= 0
                        : Texts::isPlain);
    }

    /** A loop and not a stream, as each text is tested several times. */
    private static boolean all(String text, IntPredicate condition) {
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            if (!condition.test(text.codePointAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(int character) {
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
            default ->
                    !UCharacter.hasBinaryProperty(character, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                            || UCharacter.hasBinaryProperty(
                                    character, UProperty.VARIATION_SELECTOR);
        };
    }
}
