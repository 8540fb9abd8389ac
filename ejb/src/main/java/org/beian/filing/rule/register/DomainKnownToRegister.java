package org.beian.filing.rule.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.beian.domainregister.lookup.RegisteredDomains;
import org.beian.domainregister.lookup.RegisteredDomains.Registration;
import org.beian.filing.content.FilingItems.Item;
import org.beian.filing.rule.FilingCheck;
import org.beian.law.Clause;
import org.beian.rule.AskingRule;
import org.beian.rule.Findings;
import org.beian.rule.Questions;
import org.beian.rule.RuleCode;
import org.beian.value.DomainName;

/**
 * Rule that a domain was reported by a registry or registrar, where any domain was reported under
 * its top level.
 */
@ApplicationScoped
@Clause({"12.3", "20.1"})
@RuleCode("DOMAIN_KNOWN_TO_REGISTER")
class DomainKnownToRegister implements AskingRule<FilingCheck> {

    @Override
    public Consumer<Findings> ask(FilingCheck filing, Questions questions) {
        List<DomainName> domains = filing.parts().distinctDomains();
        if (domains.isEmpty()) {
            return NOTHING;
        }
        Supplier<Set<String>> levels = questions.ask(RegisteredDomains.reportedLevels(domains));
        Supplier<Map<String, List<Registration>>> registered = filing.registrations(questions);
        return out -> {
            Set<String> reported = levels.get();
            Set<String> known = registered.get().keySet();
            for (Item<DomainName> domain : filing.parts().domains()) {
                DomainName name = domain.value();
                if (domains.contains(name)
                        && reported.contains(name.topLevel())
                        && !known.contains(name.toString())) {
                    out.add(domain.pointer(), name.unicode());
                }
            }
        };
    }
}
