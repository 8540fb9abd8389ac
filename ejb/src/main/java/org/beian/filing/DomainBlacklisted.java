package org.beian.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.beian.filing.FilingItems.Item;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.value.DomainName;

/** No domain is on the blacklist, or below one that is. */
@ApplicationScoped
@Clause({"12.3", "13.2"})
class DomainBlacklisted implements Rule<FilingCheck> {

    @Inject BlacklistRepository blacklist;

    @Override
    public void check(FilingCheck filing, Findings out) {
        List<Item<DomainName>> domains = FilingItems.domains(filing.content());
        Set<String> all = new HashSet<>();
        domains.forEach(domain -> all.addAll(upward(domain.value())));
        // hardly ever is anything found, so that one question for all is enough
        if (blacklist.inForce(BlacklistKind.DOMAIN, all, filing.today()).isEmpty()) {
            return;
        }
        for (Item<DomainName> domain : domains) {
            blacklist
                    .inForce(BlacklistKind.DOMAIN, upward(domain.value()), filing.today())
                    .ifPresent(
                            entry ->
                                    out.add(
                                            domain.pointer(),
                                            domain.value().unicode(),
                                            entry.province().chineseName(),
                                            entry.validFrom(),
                                            entry.province().englishName()));
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
