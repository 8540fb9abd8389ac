package org.beian.filing.rule.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.beian.domainregister.lookup.RegisteredDomains.Registration;
import org.beian.filing.content.FilingItems.Item;
import org.beian.filing.content.NameKey;
import org.beian.filing.content.Texts;
import org.beian.filing.rule.FilingCheck;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;
import org.beian.value.DomainName;

/** Rule that a domain is registered to the subject. */
@ApplicationScoped
@Clause({"12.3", "20.1"})
@RuleCode("DOMAIN_REGISTRANT_AGREES")
class DomainRegistrantAgrees implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        Map<String, List<Registration>> registered = filing.facts().registers().registrations();
        for (Item<DomainName> domain : filing.parts().domains()) {
            List<Registration> known = registered.get(domain.value().toString());
            if (known != null && !holds(filing, known)) {
                out.add(domain.pointer(), domain.value().unicode());
            }
        }
    }

    /**
     * Whether any unit reports the subject as registrant; another may still report the former
     * holder.
     */
    private static boolean holds(FilingCheck filing, List<Registration> known) {
        String subject = filing.content().subject().name();
        return Texts.isBlank(subject)
                || NameKey.isAmong(
                        known.stream()
                                .flatMap(registration -> registration.names().stream())
                                .toList(),
                        subject);
    }
}
