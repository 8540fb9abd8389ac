package org.beian.filing.rule.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.beian.filing.content.FilingContent.Website;
import org.beian.filing.content.TextNormalizer;
import org.beian.filing.rule.FilingCheck;
import org.beian.filing.rule.RegisterOverlay;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/** Rule that a website under a number is one of the filing, in force, and touched once. */
@ApplicationScoped
@Clause("8.1")
@RuleCode("WEBSITE_OF_FILING")
class WebsiteOfFiling implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        RegisterOverlay overlay = filing.overlay();
        if (overlay == null) {
            return;
        }
        Set<String> seen = new HashSet<>();
        List<Website> websites = filing.sent().websites();
        for (int i = 0; i < websites.size(); i++) {
            String number = websites.get(i).filingNumber();
            if (number != null
                    && overlay.filed(websites.get(i))
                            .filter(website -> seen.add(website.number()))
                            .isEmpty()) {
                out.add(
                        overlay.pointer(i) + "/filingNumber",
                        TextNormalizer.shortened(number),
                        overlay.filed().number());
            }
        }
    }
}
