package org.beian.filing.reading;

import java.util.Locale;
import java.util.Optional;
import org.beian.filing.content.FilingItems;
import org.beian.value.DomainName;
import org.beian.value.FilingNumber;

/**
 * What was typed into a search box.
 *
 * @param text without control characters: PostgreSQL takes no NUL, and no name has any
 */
public record SearchText(String text) {

    public static SearchText of(String typed) {
        return new SearchText(typed == null ? "" : typed.replaceAll("\\p{Cntrl}", "").strip());
    }

    public boolean isBlank() {
        return text.isEmpty();
    }

    /** The filing number that it is, in whatever spelling. */
    public Optional<FilingNumber> number() {
        return FilingItems.read(text, FilingNumber::parse);
    }

    /** Pattern of all names that begin with it; its escape is {@code !}. */
    public String namePrefix() {
        return prefix(text);
    }

    /** Pattern of stored domains, as far as what was typed is one already. */
    public String domainPrefix() {
        return prefix(
                FilingItems.read(text, DomainName::parse)
                        .map(DomainName::toString)
                        .orElse(text.toLowerCase(Locale.ROOT)));
    }

    private static String prefix(String text) {
        return text.replaceAll("([!%_])", "!$1") + '%';
    }
}
