package org.beian.filing;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.IntPredicate;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;

/**
 * Names and other free texts show what they hold: nothing that is invisible, turns the direction of
 * writing or has no agreed meaning. Rare characters of personal names are welcome.
 */
@ApplicationScoped
@Clause({"12.3", "13.2"})
public class PlainText implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        for (TextItem item : filing.parts().texts()) {
            if (item.writing() != TextItem.Writing.CODED
                    && item.text() != null
                    && !isPlain(item.text(), item.writing() == TextItem.Writing.LINES)) {
                out.add(item.pointer());
            }
        }
    }

    /** Whether a text holds nothing to read; null does not either. */
    public static boolean isBlank(String text) {
        return text == null || all(text, PlainText::isBlank);
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
                        : PlainText::isPlain);
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
