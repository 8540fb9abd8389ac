package org.beian.filing.rule.website;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.filing.content.FilingContent.Website;
import org.beian.filing.content.FilingItems;
import org.beian.filing.content.FilingItems.Item;
import org.beian.filing.content.TextItems;
import org.beian.filing.content.TextNormalizer;
import org.beian.filing.content.Texts;
import org.beian.filing.rule.FilingCheck;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/** Rule that a domain is a well-formed domain name (RFC 1123, UTS #46). */
@ApplicationScoped
@Clause({"12.3", "13.2"})
@RuleCode("DOMAIN_SYNTAX")
class DomainSyntax implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        for (Item<Website> website : FilingItems.websites(filing.content())) {
            for (Item<String> domain : FilingItems.domainTexts(website)) {
                if (isMalformed(domain.value())) {
                    out.add(domain.pointer(), TextNormalizer.shortened(domain.value()));
                }
            }
        }
    }

    /**
     * Whether it is no domain name; false for a blank or too long text, which other rules report.
     */
    static boolean isMalformed(String domain) {
        return !Texts.isBlank(domain)
                && domain.codePointCount(0, domain.length()) <= TextItems.DOMAIN
                && FilingItems.domain(domain).isEmpty();
    }
}
