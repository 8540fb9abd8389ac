package org.beian.filing.rule.website;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import org.beian.filing.content.FilingContent.Website;
import org.beian.filing.content.FilingItems;
import org.beian.filing.content.FilingItems.Item;
import org.beian.filing.content.TextNormalizer;
import org.beian.filing.content.Texts;
import org.beian.filing.rule.FilingCheck;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/** Rule that the websites of one application have different names. */
@ApplicationScoped
@Clause({"12.3", "13.2"})
@RuleCode("SITE_NAME_TWICE")
class SiteNameTwice implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        Set<String> seen = new HashSet<>();
        for (Item<Website> website : FilingItems.websites(filing.content())) {
            String name = website.value().name();
            if (!Texts.isBlank(name) && !seen.add(TextNormalizer.folded(name))) {
                out.add(website.pointer() + "/name", TextNormalizer.shortened(name));
            }
        }
    }
}
