package org.beian.filing.lookup;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.beian.filing.content.FilingItems;
import org.beian.filing.content.FilingJson;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.value.Authority;
import org.beian.value.DomainName;
import org.beian.value.FilingNumber;
import org.beian.value.Province;

/**
 * View of a filed website for the public (principle 3): the public items and nothing else.
 *
 * @param key of the website in the register, after which the next page goes on
 * @param nature row of the code table {@code natures}
 * @param domains in A-labels
 * @param preApprovals rows of the code table {@code pre-approval-categories}
 * @param filedOn day of the approval
 * @param authority that decided
 */
public record PublicWebsite(
        long key,
        String filingNumber,
        String name,
        String sponsorName,
        String nature,
        List<String> domains,
        List<String> homeUrls,
        List<String> preApprovals,
        LocalDate filedOn,
        Authority authority) {

    /**
     * Row of a website in the register.
     *
     * @param foundUnder domain under which it was looked up; empty for another look-up
     */
    record Row(
            long key,
            String filingNumber,
            String name,
            String sponsorName,
            String nature,
            String province,
            Instant filedAt,
            String content,
            String foundUnder) {}

    @Clause("3")
    static PublicWebsite of(Row row) {
        JsonNode content = FilingJson.tree(row.content);
        return new PublicWebsite(
                row.key,
                row.filingNumber,
                row.name,
                row.sponsorName,
                row.nature,
                domains(content),
                texts(content.path("homeUrls")),
                categories(content),
                Shanghai.date(row.filedAt),
                Authority.of(
                        FilingNumber.parse(row.filingNumber), Province.ofRegion(row.province)));
    }

    /** The domains as people read them, in U-labels. */
    public List<String> unicodeDomains() {
        return domains.stream().map(domain -> DomainName.parse(domain).unicode()).toList();
    }

    private static List<String> domains(JsonNode content) {
        Set<String> domains = new LinkedHashSet<>();
        for (String written : texts(content.path("domains"))) {
            FilingItems.domain(written).ifPresent(domain -> domains.add(domain.toString()));
        }
        return List.copyOf(domains);
    }

    private static List<String> categories(JsonNode content) {
        Set<String> categories = new LinkedHashSet<>();
        content.path("preApprovals")
                .forEach(approval -> categories.add(approval.path("category").asText()));
        return List.copyOf(categories);
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>(list.size());
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
