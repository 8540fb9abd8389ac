package org.beian.filing.rule.change;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.filing.content.FilingContent;
import org.beian.filing.rule.FilingCheck;
import org.beian.filing.rule.RegisterOverlay;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/** Rule that a provider changes only websites to which it gives access. */
@ApplicationScoped
@Clause({"7.5", "2"})
@RuleCode("WEBSITE_OF_PROVIDER")
class WebsiteOfProvider implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        RegisterOverlay overlay = filing.overlay();
        if (overlay == null
                || !filing.onBehalf()
                || !FilingContent.CHANGE.equals(filing.sent().kind())) {
            return;
        }
        for (int i = 0; i < filing.sent().websites().size(); i++) {
            String pointer = overlay.pointer(i) + "/filingNumber";
            overlay.filed(filing.sent().websites().get(i))
                    .filter(website -> !website.providers().contains(filing.submitter().id()))
                    .ifPresent(website -> out.add(pointer, website.number()));
        }
    }
}
