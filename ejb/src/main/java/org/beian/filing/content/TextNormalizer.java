package org.beian.filing.content;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.beian.value.Province;

/** Normalisation of texts for their comparison by the rules and for their display in messages. */
public final class TextNormalizer {

    private static final int LONGEST = 120;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private TextNormalizer() {}

    /**
     * The text for a message: a dash when it is blank, cut after 120 characters when it is longer.
     */
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

    /** The province whose own region code a text is; empty for the code of a region within one. */
    public static Optional<Province> province(String region) {
        return Province.findRegion(region).filter(found -> found.regionCode().equals(region));
    }
}
