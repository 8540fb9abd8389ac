package org.beian.filing.reading;

import java.util.Locale;
import java.util.Optional;
import org.beian.filing.content.FilingItems;
import org.beian.persistence.LikePattern;
import org.beian.value.DomainName;
import org.beian.value.FilingNumber;

/**
 * Text typed into a search box, with the patterns for its comparison.
 *
 * @param text without control characters: PostgreSQL takes no NUL, and no name has any
 */
public record SearchText(String text) {

    public static SearchText of(String typed) {
        return new SearchText(LikePattern.visible(typed));
    }

    public boolean isBlank() {
        return text.isEmpty();
    }

    /** The filing number that the text is, in any spelling; empty when it is none. */
    public Optional<FilingNumber> number() {
        return FilingItems.read(text, FilingNumber::parse);
    }

    /** Whether it is a domain in any script, or the beginning of one with a dot. */
    public boolean isDomain() {
        return text.matches("[!-~&&[^.]]*+[.][!-~]*+")
                || FilingItems.read(text, DomainName::parse).isPresent();
    }

    /** LIKE pattern of all names that begin with the text; its escape is {@code !}. */
    public String namePrefix() {
        return LikePattern.prefix(text);
    }

    /**
     * LIKE pattern of the domains that begin with the text, in canonical form when it is a complete
     * domain.
     */
    public String domainPrefix() {
        return LikePattern.prefix(
                FilingItems.read(text, DomainName::parse)
                        .map(DomainName::toString)
                        .orElse(text.toLowerCase(Locale.ROOT)));
    }
}
