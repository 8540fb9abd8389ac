package org.beian.filing.rule.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.beian.filing.content.FilingItems.Item;
import org.beian.filing.rule.FilingCheck;
import org.beian.filing.rule.FilingFacts.Registers;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;
import org.beian.value.DomainName;

/**
 * Rule that a domain was reported by a registry or registrar, where any domain was reported under
 * its top level.
 */
@ApplicationScoped
@Clause({"12.3", "20.1"})
@RuleCode("DOMAIN_KNOWN_TO_REGISTER")
class DomainKnownToRegister implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        Registers registers = filing.facts().registers();
        List<DomainName> looked = filing.parts().distinctDomains();
        for (Item<DomainName> domain : filing.parts().domains()) {
            DomainName name = domain.value();
            if (looked.contains(name)
                    && registers.reportedLevels().contains(name.topLevel())
                    && !registers.registrations().containsKey(name.toString())) {
                out.add(domain.pointer(), name.unicode());
            }
        }
    }
}
