package org.beian.value;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Base class of values that consist of one canonical text, by which they are equal, ordered and
 * shown.
 */
abstract class TextValue<T extends TextValue<T>> implements Comparable<T>, Serializable {

    /** Length that no valid text exceeds; a longer one is refused at once. */
    private static final int LONGEST = 1024;

    private static final Pattern BLANKS_AROUND =
            Pattern.compile("^[\\s\\p{Z}]++|(?<![\\s\\p{Z}])[\\s\\p{Z}]++$");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\u2212]");

    private final String text;

    TextValue(String text) {
        this.text = text;
    }

    /** The canonical text, as stored and compared. */
    @Override
    public final String toString() {
        return text;
    }

    @Override
    public int compareTo(T other) {
        return text.compareTo(other.toString());
    }

    @Override
    public final boolean equals(Object other) {
        return other != null && other.getClass() == getClass() && other.toString().equals(text);
    }

    @Override
    public final int hashCode() {
        return text.hashCode();
    }

    /**
     * The text without the blanks around it; refused with the code when it is empty or far too
     * long.
     */
    static String entered(String text, String code) {
        if (text == null || text.length() > LONGEST) {
            throw new InvalidValue(code);
        }
        String entered =
                hasNoBlanksAround(text) ? text : BLANKS_AROUND.matcher(text).replaceAll("");
        if (entered.isEmpty()) {
            throw new InvalidValue(code);
        }
        return entered;
    }

    /**
     * For numbers: full-width characters made narrow, all spaces removed, every dash a hyphen,
     * upper case.
     */
    static String narrow(String text, String code) {
        String entered = entered(text, code);
        if (entered.chars().allMatch(TextValue::isPlain)) {
            return entered.toUpperCase(Locale.ROOT);
        }
        String wide = Normalizer.normalize(entered, Normalizer.Form.NFKC);
        return DASHES.matcher(BLANKS.matcher(wide).replaceAll(""))
                .replaceAll("-")
                .toUpperCase(Locale.ROOT);
    }

    /** True for visible ASCII, which needs no conversion; most texts hold nothing else. */
    private static boolean isPlain(int character) {
        return character > ' ' && character < 0x7F;
    }

    private static boolean hasNoBlanksAround(String text) {
        return !text.isEmpty() && isInk(text.charAt(0)) && isInk(text.charAt(text.length() - 1));
    }

    private static boolean isInk(char each) {
        return isPlain(each) || Character.isLetterOrDigit(each);
    }
}
