package org.beian.filing.content;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.function.IntPredicate;

/** Checks of free texts: rules, the register and the desks ask the same of names and opinions. */
public final class Texts {

    private Texts() {}

    /** Whether a text holds nothing to read; null does not either. */
    public static boolean isBlank(String text) {
        return text == null || all(text, Texts::isBlank);
    }

    private static boolean isBlank(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /** Whether a text shows all that it holds; line ends and tabs only where lines are allowed. */
    public static boolean isPlain(String text, boolean ofSeveralLines) {
        return all(
                text,
                ofSeveralLines
                        ? character -> isPlain(character) || "\n\r\t".indexOf(character) >= 0
                        : Texts::isPlain);
    }

    /** No stream: it is asked of each text several times. */
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
