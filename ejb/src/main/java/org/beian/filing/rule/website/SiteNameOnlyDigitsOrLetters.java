package org.beian.filing.rule.website;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
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

/** Rule that a website's name is more than digits and Latin letters. */
@ApplicationScoped
@Clause({"12.3", "13.2"})
@RuleCode("SITE_NAME_ONLY_DIGITS_OR_LETTERS")
class SiteNameOnlyDigitsOrLetters implements Rule<FilingCheck> {

    private static final Pattern ONLY = Pattern.compile("[\\p{IsLatin}\\p{Nd} _-]+");

    @Override
    public void check(FilingCheck filing, Findings out) {
        for (Item<Website> website : FilingItems.websites(filing.content())) {
            String name = website.value().name();
            if (!Texts.isBlank(name) && ONLY.matcher(name).matches()) {
                out.add(website.pointer() + "/name", TextNormalizer.shortened(name));
            }
        }
    }
}
