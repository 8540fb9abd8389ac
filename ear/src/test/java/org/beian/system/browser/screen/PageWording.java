package org.beian.system.browser.screen;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Wording of a page in Chinese as its readers see it: constants and pointers of programs are no
 * words, and between Chinese characters punctuation is full-width (GB/T 15834). Bundles are tested
 * by themselves; here the parts that code puts together show.
 */
public final class PageWording {

    /** The visible text without what stands there to be copied. */
    private static final String TEXT =
            """
            const copied = [...document.querySelectorAll('code, pre')];
            copied.forEach(each => each.style.display = 'none');
            const text = document.body.innerText;
            copied.forEach(each => each.style.display = '');
            return text;
            """;

    private static final Pattern FAULT =
            Pattern.compile(
                    ".{0,12}((?<!\\w)[A-Z]{2,}_[A-Z_]+|(?<![\\w./])/[a-z]+[A-Z]\\w+"
                            + "|[\\p{IsHan}”）][,;:?!()] ?[\\p{IsHan}“（]).{0,12}");

    /** Names of sponsors stay as people registered them, half-width brackets included. */
    private static final Pattern NAMES = Pattern.compile("\\((北京|广东)\\)");

    /** The page that describes the programming interface calls members by their names. */
    private static final String FOR_PROGRAMS = "/public/api.xhtml";

    private PageWording() {}

    /** What is written wrong on the page shown, with the words around it. */
    public static List<String> faults(Browser browser, String page) {
        String text = String.valueOf(browser.script(TEXT));
        return page.startsWith(FOR_PROGRAMS)
                ? List.of()
                : FAULT.matcher(NAMES.matcher(text).replaceAll("（$1）"))
                        .results()
                        .map(MatchResult::group)
                        .toList();
    }
}
