package org.beian.filing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.beian.domainregister.RegisteredDomains.Known;
import org.beian.domainregister.RegisteredDomains.Registration;
import org.beian.filing.FilingItems.Item;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.value.DomainName;

/** A domain is registered still. */
@ApplicationScoped
@Clause({"12.3", "20.1"})
class DomainNotExpired implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        for (Item<DomainName> domain : FilingItems.domains(filing.content())) {
            Known known = filing.registered().get(domain.value());
            if (known != null && !known.registrations().isEmpty()) {
                LocalDate last =
                        known.registrations().stream()
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
