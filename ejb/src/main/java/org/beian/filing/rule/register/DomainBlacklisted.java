package org.beian.filing.rule.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.beian.filing.blacklist.BlacklistKind;
import org.beian.filing.content.FilingItems.Item;
import org.beian.filing.rule.FilingCheck;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;
import org.beian.value.DomainName;

/** Rule that no domain is on the blacklist, or below one that is. */
@ApplicationScoped
@Clause({"12.3", "13.2"})
@RuleCode("DOMAIN_BLACKLISTED")
class DomainBlacklisted implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        for (Item<DomainName> domain : filing.parts().domains()) {
            List<String> names = domain.value().upward();
            filing.facts().barred().stream()
                    .filter(barred -> barred.kind() == BlacklistKind.DOMAIN)
                    .filter(barred -> names.contains(barred.entry()))
                    .findFirst()
                    .ifPresent(
                            barred ->
                                    out.add(
                                            domain.pointer(),
                                            domain.value().unicode(),
                                            barred.by().chineseName(),
                                            barred.since(),
                                            barred.by().englishName(),
                                            barred.number()));
        }
    }
}
