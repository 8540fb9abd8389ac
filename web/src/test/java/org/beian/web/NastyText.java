package org.beian.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text that almost matches a regular expression for as long as it is.
 *
 * @param begin what the expression begins with, or nothing
 * @param repeated what is repeated
 * @param then what is repeated in the second half, or nothing
 * @param end what does not match
 */
record NastyText(String begin, String repeated, String then, String end) {

    /** Characters that classes such as {@code \w} and {@code .} stand for. */
    private static final String CLASSES = "a1A .-备";

    /** What an expression wants literally; what is within brackets counts too. */
    private static final Pattern WORD = Pattern.compile("(?:[\\w/:,;@'\"<>=&%#~!–-]|\\\\[^\\w])++");

    /** Those that the characters and words of an expression suggest. */
    static List<NastyText> of(String regex) {
        Set<String> words =
                WORD.matcher(regex)
                        .results()
                        .map(word -> word.group().replaceAll("\\\\(.)", "$1"))
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> characters = new TreeSet<>();
        (CLASSES + String.join("", words).replaceAll("\\w", ""))
                .chars()
                .forEach(each -> characters.add(Character.toString(each)));
        List<NastyText> all = new ArrayList<>();
        for (String one : characters) {
            for (String other : characters) {
                all.add(new NastyText("", one + other, "", ""));
                all.add(new NastyText("", one, other, ""));
                all.add(new NastyText("", one + other, one, "\0"));
            }
            for (String word : words) {
                all.add(new NastyText(word, one, "", "\0"));
                all.add(new NastyText("", word + one, "", ""));
            }
        }
        return all;
    }

    boolean isOneCharacter() {
        return then.isEmpty() && repeated.chars().distinct().count() == 1;
    }

    /** The text, of that many characters and its end. */
    String ofLength(int length) {
        StringBuilder text = new StringBuilder(begin);
        while (text.length() < (then.isEmpty() ? length : length / 2)) {
            text.append(repeated);
        }
        while (text.length() < length) {
            text.append(then);
        }
        return text.append(end).toString();
    }
}
