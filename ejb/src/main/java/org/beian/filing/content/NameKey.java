package org.beian.filing.content;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Key by which names are compared: full-width and half-width characters are equal (NFKC), blanks
 * and case do not count.
 */
public final class NameKey {

    /** Length of the column; what is longer is compared by its beginning. */
    private static final int LONGEST = 600;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private NameKey() {}

    /** The key of a name; empty when there is nothing but blanks. */
    public static String of(String name) {
        String key =
                BLANKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT);
        return key.length() <= LONGEST ? key : key.substring(0, LONGEST);
    }

    /** Whether one of several names is this name. */
    public static boolean isAmong(Collection<String> names, String name) {
        String key = of(name);
        return names.stream().anyMatch(each -> of(each).equals(key));
    }
}
