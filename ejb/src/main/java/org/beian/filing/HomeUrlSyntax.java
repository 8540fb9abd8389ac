package org.beian.filing;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.filing.FilingContent.Website;
import org.beian.filing.FilingItems.Item;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;

/** The home page has an http or https address. */
@ApplicationScoped
@Clause({"12.3", "13.2"})
class HomeUrlSyntax implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        for (Item<Website> website : FilingItems.websites(filing.content())) {
            for (Item<String> url :
                    FilingItems.entries(website, "homeUrls", website.value().homeUrls())) {
                if (!PlainText.isBlank(url.value()) && filing.parts().home(url.value()).isEmpty()) {
                    out.add(url.pointer(), Shown.shortened(url.value()));
                }
            }
        }
    }
}
