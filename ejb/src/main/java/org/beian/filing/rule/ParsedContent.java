package org.beian.filing.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.beian.filing.application.ClaimKind;
import org.beian.filing.content.ContentFacts;
import org.beian.filing.content.DocumentKey;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingContent.Access;
import org.beian.filing.content.FilingContent.Website;
import org.beian.filing.content.FilingItems;
import org.beian.filing.content.FilingItems.Item;
import org.beian.filing.content.HomeUrl;
import org.beian.filing.content.Phones;
import org.beian.filing.content.TextItem;
import org.beian.filing.content.TextItems;
import org.beian.trail.Masking;
import org.beian.value.DomainName;
import org.beian.value.IpRange;

/** Content of an application, parsed once for all rules. */
public final class ParsedContent {

    private static final int MOST_ASKED = 200;

    private final List<Item<Access>> accesses;
    private final List<List<Item<DomainName>>> domainsOf = new ArrayList<>();
    private final List<Item<DomainName>> domains = new ArrayList<>();
    private final List<DomainName> distinctDomains;
    private final Map<String, List<Item<IpRange>>> ranges = new HashMap<>();
    private final Map<String, Optional<HomeUrl>> homes = new HashMap<>();
    private final List<TextItem> texts;
    private final Map<ReservationKey, Item<String>> wanted;
    private final Map<String, String> phones;

    ParsedContent(FilingContent content, RegisterOverlay overlay) {
        accesses = FilingItems.accesses(content);
        for (Item<Website> website : FilingItems.websites(content)) {
            List<Item<DomainName>> read = FilingItems.domains(website);
            domainsOf.add(read);
            domains.addAll(read);
        }
        distinctDomains = domains.stream().map(Item::value).distinct().limit(MOST_ASKED).toList();
        texts = TextItems.of(content);
        wanted = wanted(content, domains);
        if (overlay != null) {
            wanted.keySet().removeAll(held(overlay.filed()));
        }
        phones = Phones.of(content);
        accesses.forEach(access -> ranges.put(access.pointer(), FilingItems.ranges(access)));
    }

    List<TextItem> texts() {
        return texts;
    }

    public List<Item<Access>> accesses() {
        return accesses;
    }

    /** The domains of all websites that can be read. */
    public List<Item<DomainName>> domains() {
        return domains;
    }

    public List<Item<DomainName>> domains(Item<Website> website) {
        return domainsOf.get(website.website());
    }

    /** The domains of all websites, each once, at most 200: a valid application names no more. */
    public List<DomainName> distinctDomains() {
        return distinctDomains;
    }

    /** See {@link #wanted(FilingContent, List)}. */
    public Map<ReservationKey, Item<String>> wanted() {
        return wanted;
    }

    /** See {@link Phones#of}. */
    public Map<String, String> phones() {
        return phones;
    }

    /** The URL of a home page; empty when it cannot be read. */
    public Optional<HomeUrl> home(String written) {
        return homes.computeIfAbsent(written, HomeUrl::read);
    }

    /** The addresses of an access that can be read. */
    public List<Item<IpRange>> ranges(Item<Access> access) {
        return ranges.get(access.pointer());
    }

    /** What a filing has already: nobody else has to give it up. */
    private static Set<ReservationKey> held(FiledSubject filed) {
        Set<ReservationKey> held = new HashSet<>();
        DocumentKey.of(filed.content().document())
                .ifPresent(key -> held.add(new ReservationKey(ClaimKind.DOCUMENT, key)));
        held.add(new ReservationKey(ClaimKind.LICENCE, filed.number()));
        filed.websites().stream()
                .flatMap(website -> FilingItems.licence(website.content()).stream())
                .forEach(
                        licence ->
                                held.add(
                                        new ReservationKey(
                                                ClaimKind.LICENCE, licence.canonical())));
        filed.websites().stream()
                .flatMap(website -> ContentFacts.domains(website.content()).stream())
                .forEach(
                        domain ->
                                held.add(new ReservationKey(ClaimKind.DOMAIN, domain.toString())));
        return held;
    }

    /**
     * The document, the licences and the domains, which no other application may reserve, each with
     * its first pointer and the text to show for it.
     */
    public static Map<ReservationKey, Item<String>> wanted(
            FilingContent content, List<Item<DomainName>> domains) {
        Map<ReservationKey, Item<String>> wanted = new LinkedHashMap<>();
        FilingItems.subjectDocument(content)
                .flatMap(DocumentKey::of)
                .ifPresent(
                        key -> {
                            String shown = Masking.document(key.substring(key.indexOf(':') + 1));
                            wanted.put(
                                    new ReservationKey(ClaimKind.DOCUMENT, key),
                                    new Item<>("/subject/document/number", shown, -1, -1));
                        });
        FilingItems.licences(content)
                .forEach(
                        licence ->
                                wanted.putIfAbsent(
                                        new ReservationKey(
                                                ClaimKind.LICENCE, licence.value().canonical()),
                                        new Item<>(
                                                licence.pointer(),
                                                licence.value().canonical(),
                                                -1,
                                                -1)));
        for (Item<DomainName> domain : domains) {
            wanted.putIfAbsent(
                    new ReservationKey(ClaimKind.DOMAIN, domain.value().toString()),
                    new Item<>(domain.pointer(), domain.value().unicode(), -1, -1));
        }
        return wanted;
    }
}
