package org.beian.filing;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.domainregister.RegisteredDomains.Known;
import org.beian.filing.FilingItems.Item;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.value.DomainName;

/** A domain is registered to the subject. */
@ApplicationScoped
@Clause({"12.3", "20.1"})
class DomainRegistrantAgrees implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        for (Item<DomainName> domain : FilingItems.domains(filing.content())) {
            Known known = filing.registered().get(domain.value());
            if (known != null && !known.registrations().isEmpty() && !holds(filing, known)) {
                out.add(domain.pointer(), domain.value().unicode());
            }
        }
    }

    /** Of two units that report it, one may report the former holder. */
    private static boolean holds(FilingCheck filing, Known known) {
        String subject = filing.content().subject().name();
        return PlainText.isBlank(subject)
                || known.registrations().stream()
                        .flatMap(registration -> registration.names().stream())
                        .anyMatch(name -> NameKey.of(name).equals(NameKey.of(subject)));
    }
}
