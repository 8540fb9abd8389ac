package org.beian.trail;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beian.value.EmailAddress;
import org.beian.value.InvalidValue;

/**
 * Masking of personal data: a person who knows the value recognises it, and nobody else learns it.
 * At most a third of a value stays, counted in characters; short values stay hidden altogether.
 */
public final class Masking {

    private static final int MOST = 4;
    private static final int MOST_OF_DOCUMENT = 2;
    private static final String LOCAL_PART = "***";
    private static final Pattern EACH = Pattern.compile("[^;；]+");

    private Masking() {}

    /**
     * Masks contact data: up to four characters stay, of a number the last, of an address the
     * first; of an e-mail address the first one and the domain. Each of several values with {@code
     * ;} between them is masked by itself.
     */
    public static String contact(String text) {
        return text == null ? null : EACH.matcher(text).replaceAll(Masking::one);
    }

    /** Masks the number of a document; up to two characters stay, the last. */
    public static String document(String number) {
        return number == null ? null : end(number, shown(number, MOST_OF_DOCUMENT));
    }

    /** Masks the name of a person, of which the first character stays; not of a sponsor's. */
    public static String person(String name) {
        return name == null ? null : start(name, length(name) > 1 ? 1 : 0);
    }

    private static String one(MatchResult part) {
        return Matcher.quoteReplacement(one(part.group()));
    }

    private static String one(String text) {
        try {
            String address = text.strip();
            EmailAddress.parse(address);
            int at = address.lastIndexOf('@');
            return address.substring(0, shown(address.substring(0, at), 1))
                    + LOCAL_PART
                    + address.substring(at);
        } catch (InvalidValue noAddress) {
            int shown = shown(text, MOST);
            return text.codePoints().anyMatch(Character::isLetter)
                    ? start(text, shown)
                    : end(text, shown);
        }
    }

    private static int shown(String text, int most) {
        return Math.min(most, length(text) / 3);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String start(String text, int shown) {
        return text.substring(0, text.offsetByCodePoints(0, shown))
                + "*".repeat(length(text) - shown);
    }

    private static String end(String text, int shown) {
        return "*".repeat(length(text) - shown)
                + text.substring(text.offsetByCodePoints(text.length(), -shown));
    }
}
