package org.beian.web.page.help;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.beian.web.page.frame.Texts;

/** Text of the regulation by clause, in Chinese as it was published. */
public final class Regulation {

    private static final ResourceBundle TEXTS =
            Texts.of("help.Regulation", Locale.SIMPLIFIED_CHINESE);

    private Regulation() {}

    /**
     * An article, item or point of the regulation.
     *
     * @param id such as {@code 12.3}
     * @param lines its paragraphs
     */
    public record Article(String id, List<String> lines) {}

    static boolean has(String id) {
        return TEXTS.containsKey(id);
    }

    /** A clause with all that stands below it. */
    static Article article(String id) {
        return new Article(
                id,
                ids().filter(each -> each.equals(id) || each.startsWith(id + "."))
                        .flatMap(each -> TEXTS.getString(each).lines())
                        .toList());
    }

    /** All articles in their order. */
    static List<Article> all() {
        return ids().filter(id -> !id.contains(".")).map(Regulation::article).toList();
    }

    private static Stream<String> ids() {
        return TEXTS.keySet().stream().sorted(Comparator.comparing(Regulation::padded));
    }

    /** An id that sorts as its numbers do. */
    private static String padded(String id) {
        StringBuilder padded = new StringBuilder();
        for (String number : id.split("\\.")) {
            padded.append("%02d".formatted(Integer.parseInt(number)));
        }
        return padded.toString();
    }
}
