package org.beian.filing.rule.website;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
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

/** Rule that a home page is named once in an application. */
@ApplicationScoped
@Clause({"12.3", "13.2"})
@RuleCode("HOME_PAGE_TWICE")
class HomePageTwice implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        Set<String> seen = new HashSet<>();
        for (Item<Website> website : FilingItems.websites(filing.content())) {
            for (Item<String> url :
                    FilingItems.entries(website, "homeUrls", website.value().homeUrls())) {
                Optional<HomeUrl> home =
                        Optional.ofNullable(url.value()).flatMap(filing.parts()::home);
                if (home.isPresent() && !seen.add(home.get().page())) {
                    out.add(url.pointer(), TextNormalizer.shortened(url.value()));
                }
            }
        }
    }
}
