package org.beian.filing.rule.access;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.filing.content.FilingContent.Website;
import org.beian.filing.content.FilingItems;
import org.beian.filing.content.FilingItems.Item;
import org.beian.filing.rule.FilingCheck;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/**
 * Rule that a new filing has a website, and that each website has an access. A subject that is
 * filed may be left without website for a time (B14).
 */
@ApplicationScoped
@Clause("2")
@RuleCode("ACCESS_REMAINS")
class AccessRemains implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        if (filing.overlay() == null && filing.content().websites().isEmpty()) {
            out.add("/websites");
        }
        for (Item<Website> website : FilingItems.websites(filing.content())) {
            if (website.value().accesses().isEmpty()) {
                out.add(website.pointer() + "/accesses");
            }
        }
    }
}
