package org.beian.filing;

import java.util.Locale;
import java.util.Optional;
import org.beian.value.DomainName;
import org.beian.value.FilingNumber;

/**
 * What was typed into a search box.
 *
 * @param text without control characters: PostgreSQL takes no NUL, and no name has any
 */
record SearchText(String text) {

    static SearchText of(String typed) {
        return new SearchText(typed == null ? "" : typed.replaceAll("\\p{Cntrl}", "").strip());
    }

    boolean isBlank() {
        return text.isEmpty();
    }

    /** The filing number that it is, in whatever spelling. */
    Optional<FilingNumber> number() {
        return FilingItems.read(text, FilingNumber::parse);
    }

    /** Pattern of all names that begin with it; its escape is {@code !}. */
    String namePrefix() {
        return prefix(text);
    }

    /** Pattern of stored domains, as far as what was typed is one already. */
    String domainPrefix() {
        return prefix(
                FilingItems.read(text, DomainName::parse)
                        .map(DomainName::toString)
                        .orElse(text.toLowerCase(Locale.ROOT)));
    }

    private static String prefix(String text) {
        return text.replaceAll("([!%_])", "!$1") + '%';
    }
}
