package org.beian.filing.rule.website;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.beian.filing.content.FilingContent.Website;
import org.beian.filing.content.FilingItems;
import org.beian.filing.content.FilingItems.Item;
import org.beian.filing.content.HomeUrl;
import org.beian.filing.content.TextNormalizer;
import org.beian.filing.rule.FilingCheck;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;
import org.beian.value.DomainName;
import org.beian.value.IpRange;

/**
 * Rule that the home page is on one of the website's domains, or, when it has none, at one of its
 * addresses.
 */
@ApplicationScoped
@Clause({"12.3", "13.2"})
@RuleCode("HOME_URL_ON_DOMAIN")
class HomeUrlOnDomain implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        for (Item<Website> website : FilingItems.websites(filing.content())) {
            List<Item<DomainName>> domains = filing.parts().domains(website);
            for (Item<String> url :
                    FilingItems.entries(website, "homeUrls", website.value().homeUrls())) {
                Optional.ofNullable(url.value())
                        .flatMap(filing.parts()::home)
                        .filter(home -> !isKept(website.value(), domains, home))
                        .ifPresent(
                                home ->
                                        out.add(
                                                url.pointer(),
                                                TextNormalizer.shortened(url.value())));
            }
        }
    }

    /**
     * Whether the rule is kept; also when a domain or an address to compare with cannot be read.
     */
    private static boolean isKept(Website site, List<Item<DomainName>> domains, HomeUrl home) {
        return site.domains().isEmpty()
                ? home.address().filter(address -> isServed(site, address)).isPresent()
                : domains.size() < site.domains().size()
                        || home.domain().filter(host -> isOn(domains, host)).isPresent();
    }

    private static boolean isOn(List<Item<DomainName>> domains, DomainName host) {
        return domains.stream().anyMatch(domain -> host.isWithin(domain.value()));
    }

    private static boolean isServed(Website site, IpRange address) {
        List<Optional<IpRange>> ranges =
                site.accesses().stream()
                        .flatMap(access -> access.ips().stream())
                        .map(FilingItems::range)
                        .toList();
        return ranges.isEmpty()
                || ranges.contains(Optional.<IpRange>empty())
                || ranges.stream().anyMatch(range -> range.get().contains(address));
    }
}
