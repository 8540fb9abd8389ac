package org.beian.filing.rule.website;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.filing.content.FilingItems.Item;
import org.beian.filing.rule.FilingCheck;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;
import org.beian.value.DomainName;

/**
 * Rule that a filed domain is directly below a public suffix: neither the suffix itself nor a name
 * further below.
 */
@ApplicationScoped
@Clause({"12.3", "13.2"})
@RuleCode("INDEPENDENT_DOMAIN")
class IndependentDomain implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        for (Item<DomainName> domain : filing.parts().domains()) {
            if (!domain.value().isIndependent()) {
                out.add(domain.pointer(), domain.value().unicode());
            }
        }
    }
}
