package org.beian.filing.rule.website;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import org.beian.filing.content.FilingItems.Item;
import org.beian.filing.rule.FilingCheck;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;
import org.beian.value.DomainName;

/** Rule that a domain is named once in an application, in whichever of its forms. */
@ApplicationScoped
@Clause({"12.3", "13.2"})
@RuleCode("DOMAIN_TWICE")
class DomainTwice implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        Set<DomainName> seen = new HashSet<>();
        for (Item<DomainName> domain : filing.parts().domains()) {
            if (!seen.add(domain.value())) {
                out.add(domain.pointer(), domain.value().unicode());
            }
        }
    }
}
