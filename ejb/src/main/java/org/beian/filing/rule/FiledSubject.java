package org.beian.filing.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.beian.filing.content.FilingContent;
import org.beian.value.Province;

/**
 * Subject in force in the register with its websites, as an application that touches parts of it is
 * compared with.
 *
 * @param id in the register
 * @param number canonical
 * @param province of the domicile
 * @param holderId the sponsor's unit, or null while only its provider acts for it
 * @param originId the provider that filed it on behalf, whose own accesses name none, or null
 * @param phones of all responsible persons, canonical
 * @param websites all that are not cancelled, in the order of their numbers
 */
public record FiledSubject(
        Long id,
        String number,
        Province province,
        Long holderId,
        Long originId,
        Set<String> phones,
        FilingContent.Subject content,
        List<FiledWebsite> websites) {

    /**
     * Website of the register that is not cancelled.
     *
     * @param content with its number, and each access naming its provider
     * @param providers units that give access to it now
     */
    public record FiledWebsite(
            Long id, String number, FilingContent.Website content, Set<Long> providers) {}

    public Optional<FiledWebsite> website(String number) {
        return websites.stream().filter(website -> website.number().equals(number)).findFirst();
    }

    /** Whether a unit gives access to a website of it now. */
    public boolean isServedBy(Long unit) {
        return websites.stream().anyMatch(website -> website.providers().contains(unit));
    }
}
