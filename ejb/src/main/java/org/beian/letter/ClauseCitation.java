package org.beian.letter;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Citation of a clause as the law numbers it: {@code 12.4} is 第十二条第（四）项, article 12, item (4). */
final class ClauseCitation {

    private static final Pattern ARTICLE = Pattern.compile("(\\d+)(?:\\.(\\d+))?(?:\\.(\\d+))?");

    private ClauseCitation() {}

    /** The citation; empty for what is no clause of the regulation, such as B14. */
    static String of(String clause, LetterWording words) {
        Matcher parts = ARTICLE.matcher(clause);
        if (!parts.matches()) {
            return "";
        }
        String article = numeral(parts.group(1), words);
        if (parts.group(2) == null) {
            return words.text("clause.article", article);
        }
        String item = numeral(parts.group(2), words);
        return parts.group(3) == null
                ? words.text("clause.item", article, item)
                : words.text("clause.point", article, item, parts.group(3));
    }

    private static String numeral(String number, LetterWording words) {
        return words.isChinese()
                ? new RuleBasedNumberFormat(words.locale(), RuleBasedNumberFormat.SPELLOUT)
                        .format(Integer.parseInt(number))
                : number;
    }
}
