package org.beian.letter;

import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;

/** Typeface of all letters and reports (Noto Serif SC, licence beside the file), loaded once. */
final class LetterFont {

    private static final String NAME = "NotoSerifSC-Regular.ttf";
    private static final String RESOURCE = "/org/beian/config/font/" + NAME;

    /** Stands for a character that the typeface lacks; printers' mark for a missing type. */
    private static final String MISSING = "〓";

    private static final int IDEOGRAPHIC_SPACE = 0x3000;

    private LetterFont() {}

    static Font of(float points, Color color) {
        return new Font(Loaded.SERIF, points, Font.NORMAL, color);
    }

    static BaseFont base() {
        return Loaded.SERIF;
    }

    /** The lines of a text as they can be printed, stripped; empty ones are left out. */
    static List<String> lines(String text) {
        return Pattern.compile("\\R")
                .splitAsStream(text)
                .map(line -> printable(line).strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /**
     * The text on one line: white space as spaces, control, format and variant characters dropped
     * (they have no form of their own, and could turn the reading direction), what the typeface
     * lacks shown as 〓.
     */
    static String printable(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(c -> line.append(printable(c)));
        return line.toString();
    }

    private static String printable(int c) {
        if (c != IDEOGRAPHIC_SPACE && (Character.isWhitespace(c) || Character.isSpaceChar(c))) {
            return " ";
        }
        int type = Character.getType(c);
        if (type == Character.CONTROL || type == Character.FORMAT || isVariationSelector(c)) {
            return "";
        }
        return type != Character.SURROGATE && Loaded.SERIF.charExists(c)
                ? Character.toString(c)
                : MISSING;
    }

    private static boolean isVariationSelector(int c) {
        return c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF;
    }

    private static final class Loaded {
        static final BaseFont SERIF = load();

        private static BaseFont load() {
            try (InputStream in = LetterFont.class.getResourceAsStream(RESOURCE)) {
                if (in == null) {
                    throw new IllegalStateException("missing on the class path: " + RESOURCE);
                }
                BaseFont font =
                        BaseFont.createFont(
                                NAME,
                                BaseFont.IDENTITY_H,
                                BaseFont.EMBEDDED,
                                BaseFont.NOT_CACHED,
                                in.readAllBytes(),
                                null);
                font.setSubset(true);
                return font;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
