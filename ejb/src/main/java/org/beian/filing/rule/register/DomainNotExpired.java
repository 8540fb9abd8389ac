package org.beian.filing.rule.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.beian.domainregister.lookup.RegisteredDomains.Registration;
import org.beian.filing.content.FilingItems.Item;
import org.beian.filing.rule.FilingCheck;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;
import org.beian.value.DomainName;

/** Rule that the registration of a domain has not expired. */
@ApplicationScoped
@Clause({"12.3", "20.1"})
@RuleCode("DOMAIN_NOT_EXPIRED")
class DomainNotExpired implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        Map<String, List<Registration>> registered = filing.facts().registers().registrations();
        for (Item<DomainName> domain : filing.parts().domains()) {
            List<Registration> known = registered.get(domain.value().toString());
            if (known != null) {
                LocalDate last =
                        known.stream()
                                .map(Registration::expires)
                                .max(LocalDate::compareTo)
                                .orElseThrow();
                if (last.isBefore(filing.today())) {
                    out.add(domain.pointer(), domain.value().unicode(), last);
                }
            }
        }
    }
}
