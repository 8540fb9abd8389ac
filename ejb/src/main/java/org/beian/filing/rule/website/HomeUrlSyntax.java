package org.beian.filing.rule.website;

import jakarta.enterprise.context.ApplicationScoped;
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

/** Rule that the home page has an http or https URL. */
@ApplicationScoped
@Clause({"12.3", "13.2"})
@RuleCode("HOME_URL_SYNTAX")
class HomeUrlSyntax implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        for (Item<Website> website : FilingItems.websites(filing.content())) {
            for (Item<String> url :
                    FilingItems.entries(website, "homeUrls", website.value().homeUrls())) {
                if (!Texts.isBlank(url.value()) && filing.parts().home(url.value()).isEmpty()) {
                    out.add(url.pointer(), TextNormalizer.shortened(url.value()));
                }
            }
        }
    }
}
