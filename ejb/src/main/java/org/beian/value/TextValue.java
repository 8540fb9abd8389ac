package org.beian.value;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A value that is its canonical text: equal, ordered and shown by it. */
abstract class TextValue<T extends TextValue<T>> implements Comparable<T>, Serializable {

    /** Nothing that these values can be is longer; a longer text is not even looked at. */
    private static final int LONGEST = 1024;

    private static final Pattern BLANKS_AROUND =
            Pattern.compile("^[\\s\\p{Z}]++|(?<![\\s\\p{Z}])[\\s\\p{Z}]++$");

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
     * The text without the blanks around it; refused with the code when there is nothing or far too
     * much.
     */
    static String entered(String text, String code) {
        if (text == null || text.length() > LONGEST) {
            throw new InvalidValue(code);
        }
        String entered = BLANKS_AROUND.matcher(text).replaceAll("");
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
        return Normalizer.normalize(entered(text, code), Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}]+", "")
                .replaceAll("[\\p{Pd}\u2212]", "-")
                .toUpperCase(Locale.ROOT);
    }
}
