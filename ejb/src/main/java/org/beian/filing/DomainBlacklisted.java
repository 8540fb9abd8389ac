package org.beian.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.beian.filing.FilingItems.Item;
import org.beian.filing.RuleLookups.Barred;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.value.DomainName;

/** No domain is on the blacklist, or below one that is. */
@ApplicationScoped
@Clause({"12.3", "13.2"})
class DomainBlacklisted implements Rule<FilingCheck> {

    @Inject RuleLookups lookups;

    @Override
    public void check(FilingCheck filing, Findings out) {
        List<Item<DomainName>> domains = FilingItems.domains(filing.content());
        Set<String> names = new HashSet<>();
        domains.forEach(domain -> names.addAll(upward(domain.value())));
        if (names.isEmpty()) {
            return;
        }
        List<Barred> barred = lookups.barred(BlacklistKind.DOMAIN, names, filing.today());
        for (Item<DomainName> domain : domains) {
            List<String> own = upward(domain.value());
            barred.stream()
                    .filter(entry -> own.contains(entry.entry()))
                    .findFirst()
                    .ifPresent(
                            entry ->
                                    out.add(
                                            domain.pointer(),
                                            domain.value().unicode(),
                                            entry.by().chineseName(),
                                            entry.since(),
                                            entry.by().englishName()));
        }
    }

    /** The name itself and every name that it lies under, the top level left out. */
    private static List<String> upward(DomainName domain) {
        List<String> names = new ArrayList<>();
        String name = domain.toString();
        while (name.indexOf('.') > 0) {
            names.add(name);
            name = name.substring(name.indexOf('.') + 1);
        }
        return names;
    }
}
