package org.beian.filing.content;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.beian.value.Province;

/** How the rules compare texts, and how they show to people what was entered. */
public final class Shown {

    private static final int LONGEST = 120;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private Shown() {}

    /** The text for a message: a long one is cut, as it helps nobody; a dash for none. */
    public static String shortened(String text) {
        if (Texts.isBlank(text)) {
            return "—";
        }
        if (text.codePointCount(0, text.length()) <= LONGEST) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }

    /** The form in which names are compared: width, case and blanks make no difference. */
    public static String folded(String name) {
        String narrow = Normalizer.normalize(name, Normalizer.Form.NFKC);
        return BLANKS.matcher(narrow).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** The province whose own region code a text is. */
    public static Optional<Province> province(String region) {
        return Province.findRegion(region).filter(found -> found.regionCode().equals(region));
    }
}
