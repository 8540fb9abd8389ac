package org.beian.filing;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.domainregister.RegisteredDomains.Known;
import org.beian.filing.FilingItems.Item;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.value.DomainName;

/**
 * A domain is one that a registry or registrar reported, where anything was reported of its kind.
 */
@ApplicationScoped
@Clause({"12.3", "20.1"})
class DomainKnownToRegister implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        for (Item<DomainName> domain : FilingItems.domains(filing.content())) {
            Known known = filing.registered().get(domain.value());
            if (known != null && known.reported() && known.registrations().isEmpty()) {
                out.add(domain.pointer(), domain.value().unicode());
            }
        }
    }
}
