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
import org.beian.party.UnitSummary;
import org.beian.rule.Questions;
import org.beian.value.DomainName;
import org.beian.value.Province;

/**
 * Input of the rules: an application, its submitter and the day of the check.
 *
 * @param parts the content, parsed
 * @param applicationId the application's own id, so that it is not compared with itself; null on a
 *     dry run of a new one
 * @param submitter the unit that submits it
 * @param onBehalf true when a provider submits for a sponsor (12), false when the sponsor does (13)
 * @param sponsorId the sponsor's unit where it is known: the one that entrusted the application to
 *     its provider, or that submits it itself; null when the provider began it
 * @param providers the provider of each access in the order of websites and accesses, null where
 *     none is known; always the submitter when it files on behalf
 * @param province the province of the domicile, null when it cannot be read
 * @param today the day in Shanghai
 */
public record FilingCheck(
        FilingContent content,
        ParsedContent parts,
        Long applicationId,
        UnitSummary submitter,
        boolean onBehalf,
        Long sponsorId,
        List<List<UnitSummary>> providers,
        Province province,
        LocalDate today) {

    /** The units whose attachments the application may name. */
    public List<Long> parties() {
        return Stream.of(submitter.id(), sponsorId).filter(Objects::nonNull).distinct().toList();
    }

    public Optional<Province> domicile() {
        return Optional.ofNullable(province);
    }

    public UnitSummary provider(int website, int access) {
        return providers.get(website).get(access);
    }

    /**
     * The document, domains and phones of the application that other pending applications reserve
     * as well. Call it only when the application has at least one of them.
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
     * The blacklisted ones among the subject's document number, the domains and their parent
     * domains. Call it only when there is at least one of them.
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

    /** The registrations of the application's domains in the domain register. */
    public Supplier<Map<String, List<Registration>>> registrations(Questions questions) {
        List<DomainName> domains = parts.distinctDomains();
        return domains.isEmpty()
                ? Map::of
                : questions.once("registrations", () -> RegisteredDomains.registrations(domains));
    }
}
