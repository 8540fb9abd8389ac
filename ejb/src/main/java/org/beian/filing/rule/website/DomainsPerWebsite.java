package org.beian.filing.rule.website;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.filing.content.ContentFacts;
import org.beian.filing.content.FilingContent.Website;
import org.beian.filing.content.FilingItems;
import org.beian.filing.content.FilingItems.Item;
import org.beian.filing.rule.FilingCheck;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/**
 * Rule that a website has no more domains than the province allows (setting {@code
 * filing.domains.perWebsite}; 0 sets no limit).
 */
@ApplicationScoped
@Clause({"12.3", "13.2"})
@RuleCode("DOMAINS_PER_WEBSITE")
class DomainsPerWebsite implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        int most = filing.facts().reference().domainsPerWebsite();
        if (most == 0) {
            return;
        }
        for (Item<Website> website : FilingItems.websites(filing.content())) {
            long named =
                    filing.parts().domains(website).stream().map(Item::value).distinct().count();
            if (named > most && named > filed(filing, website)) {
                out.add(website.pointer() + "/domains", named, most);
            }
        }
    }

    /** The domains that the website has already: more of them may have been allowed then. */
    private static int filed(FilingCheck filing, Item<Website> website) {
        return filing.overlay() == null
                ? 0
                : filing.overlay()
                        .filedAt(website.website())
                        .map(before -> ContentFacts.domains(before.content()).size())
                        .orElse(0);
    }
}
