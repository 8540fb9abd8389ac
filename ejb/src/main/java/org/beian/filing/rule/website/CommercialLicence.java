package org.beian.filing.rule.website;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.filing.content.FilingContent.Website;
import org.beian.filing.content.FilingItems;
import org.beian.filing.content.FilingItems.Item;
import org.beian.filing.content.TextNormalizer;
import org.beian.filing.rule.FilingCheck;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/** Rule that a commercial website names its licence. */
@ApplicationScoped
@Clause("6.6")
@RuleCode("COMMERCIAL_LICENCE")
class CommercialLicence implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        for (Item<Website> website : FilingItems.websites(filing.content())) {
            if (Boolean.TRUE.equals(website.value().commercial())
                    && FilingItems.licence(website.value()).isEmpty()) {
                out.add(
                        website.pointer() + "/licenceNumber",
                        TextNormalizer.shortened(website.value().licenceNumber()));
            }
        }
    }
}
