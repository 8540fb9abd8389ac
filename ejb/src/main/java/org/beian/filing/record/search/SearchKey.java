package org.beian.filing.record.search;

import java.util.Optional;
import java.util.regex.Pattern;
import org.beian.filing.content.DocumentKey;
import org.beian.filing.content.FilingItems;
import org.beian.filing.content.NameKey;
import org.beian.filing.reading.SearchText;
import org.beian.value.IpRange;

/** Key by which officials find filings in the register. */
public enum SearchKey {
    /** A filing number in any spelling, of a subject or of a website. */
    NUMBER,
    /** The beginning of a domain. */
    DOMAIN,
    /** The beginning of a sponsor's name; width, blanks and case do not count. */
    NAME,
    /** Part of a sponsor's name, within one province and at most a year. */
    NAME_PART,
    /** The id of a subject whose document all that are found have; no number of a document. */
    DOCUMENT,
    /** An address or a range on which a website is. */
    ADDRESS,
    /** The user name of the sponsor's account, or of the one that submitted for it. */
    ACCOUNT,
    /** The number of an application. */
    APPLICATION;

    private static final String APPLICATION_NUMBER = "[0-9]{1,12}";
    private static final String DOCUMENT_NUMBER = "[0-9A-Z]{15,18}";

    /** A filing number with a part that is wrong or missing; it is no domain. */
    private static final Pattern LIKE_A_NUMBER =
            Pattern.compile(
                    "(?>[^.]*?(?:icp[备证]?[0-9]{4}|[0-9]{6}号|b2-[0-9]))[^.]*+"
                            + "|(?>[^.]*?icp[备证]).*[0-9][^0-9.]*+");

    /** Four decimal numbers, or groups with colons, whatever follows. */
    private static final Pattern LIKE_AN_ADDRESS =
            Pattern.compile(
                    "[0-9]+([.][0-9]+){3}([-/].*)?|[0-9a-f]*:[0-9a-f]*:[0-9a-f:.]*([-/].*)?");

    /** The key that a text looks like, also where it is not written as it must be. */
    public static SearchKey of(String typed) {
        SearchText text = SearchText.of(typed);
        String key = NameKey.of(text.text());
        if (text.number().isPresent() || LIKE_A_NUMBER.matcher(key).matches()) {
            return NUMBER;
        }
        if (text.text().matches(APPLICATION_NUMBER)) {
            return APPLICATION;
        }
        if (DocumentKey.canonical(text.text()).matches(DOCUMENT_NUMBER)) {
            return DOCUMENT;
        }
        if (range(text.text()).isPresent() || LIKE_AN_ADDRESS.matcher(key).matches()) {
            return ADDRESS;
        }
        return text.isDomain() ? DOMAIN : NAME;
    }

    /** The addresses that a text names. */
    static Optional<IpRange> range(String text) {
        return FilingItems.read(text, IpRange::parse);
    }
}
