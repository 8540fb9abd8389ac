package org.beian.filing.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.beian.domainregister.lookup.RegisteredDomains;
import org.beian.domainregister.lookup.RegisteredDomains.Registration;
import org.beian.filing.application.ClaimKind;
import org.beian.filing.content.DocumentKey;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingItems;
import org.beian.filing.rule.RuleLookups.Wanted;
import org.beian.party.Party;
import org.beian.rule.Questions;
import org.beian.value.DomainName;
import org.beian.value.Province;

/**
 * What the rules look at: an application, who hands it in and when.
 *
 * @param parts of the content
 * @param applicationId the application's own id, so that it is not held against itself; null on a
 *     dry run of something new
 * @param submitter the unit that hands in
 * @param onBehalf true when a provider hands in for a sponsor (12), false when the sponsor does
 *     (13)
 * @param sponsorId the sponsor's unit where it is known: that entrusted the application to its
 *     provider, or hands in itself; null when the provider began it
 * @param providers the provider of each access in the order of websites and accesses, null where
 *     none is known: the submitter when it files on behalf
 * @param province the domicile's province, null when it is none
 * @param today the day in Shanghai
 */
public record FilingCheck(
        FilingContent content,
        FilingParts parts,
        Long applicationId,
        Party submitter,
        boolean onBehalf,
        Long sponsorId,
        List<List<Party>> providers,
        Province province,
        LocalDate today) {

    /** The units whose attachments the application may name. */
    public List<Long> parties() {
        return Stream.of(submitter.id(), sponsorId).filter(Objects::nonNull).distinct().toList();
    }

    public Optional<Province> domicile() {
        return Optional.ofNullable(province);
    }

    public Party provider(int website, int access) {
        return providers.get(website).get(access);
    }

    /**
     * What of the application others ask for as well, which wait: document, domains, phones. Only
     * where it asks for something.
     */
    public Supplier<Set<Wanted>> claimed(Questions questions) {
        return questions.once("claimed", () -> RuleLookups.claimed(claims(), applicationId));
    }

    private List<Wanted> claims() {
        List<Wanted> claims = new ArrayList<>(parts.wanted().keySet());
        parts.phones().keySet().forEach(phone -> claims.add(new Wanted(ClaimKind.PHONE, phone)));
        return claims;
    }

    /**
     * What of the subject's number and the domains, with all that they lie under, is barred. Only
     * where there is one of them.
     */
    public Supplier<Set<String>> listed(Questions questions) {
        return questions.once("listed", () -> RuleLookups.listed(barrable()));
    }

    private Set<String> barrable() {
        Set<String> entries = new LinkedHashSet<>();
        parts.domains().forEach(domain -> entries.addAll(domain.value().upward()));
        FilingItems.subjectDocument(content).flatMap(DocumentKey::number).ifPresent(entries::add);
        return entries;
    }

    /** What the register of domains knows of the application's domains. */
    public Supplier<Map<String, List<Registration>>> registrations(Questions questions) {
        List<DomainName> domains = parts.distinctDomains();
        return domains.isEmpty()
                ? Map::of
                : questions.once("registrations", () -> RegisteredDomains.registrations(domains));
    }
}
