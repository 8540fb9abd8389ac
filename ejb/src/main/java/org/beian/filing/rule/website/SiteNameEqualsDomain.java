package org.beian.filing.rule.website;

import com.google.common.base.CharMatcher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.beian.filing.content.FilingContent.Website;
import org.beian.filing.content.FilingItems;
import org.beian.filing.content.FilingItems.Item;
import org.beian.filing.content.TextNormalizer;
import org.beian.filing.rule.FilingCheck;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;
import org.beian.value.DomainName;

/** Rule that a website's name is more than its domain. */
@ApplicationScoped
@Clause({"12.3", "13.2"})
@RuleCode("SITE_NAME_EQUALS_DOMAIN")
class SiteNameEqualsDomain implements Rule<FilingCheck> {

    private static final CharMatcher DOTS = CharMatcher.anyOf(".\u3002\uFF0E\uFF61");

    @Override
    public void check(FilingCheck filing, Findings out) {
        for (Item<Website> website : FilingItems.websites(filing.content())) {
            String name = website.value().name();
            if (name == null || DOTS.matchesNoneOf(name)) {
                continue;
            }
            Optional<DomainName> asDomain = FilingItems.domain(name);
            if (filing.parts().domains(website).stream()
                    .anyMatch(domain -> asDomain.filter(domain.value()::equals).isPresent())) {
                out.add(website.pointer() + "/name", TextNormalizer.shortened(name));
            }
        }
    }
}
