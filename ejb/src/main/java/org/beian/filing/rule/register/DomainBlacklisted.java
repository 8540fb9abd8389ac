package org.beian.filing.rule.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.beian.filing.blacklist.BlacklistKind;
import org.beian.filing.content.FilingItems.Item;
import org.beian.filing.rule.FilingCheck;
import org.beian.filing.rule.RuleLookups;
import org.beian.filing.rule.RuleLookups.Barred;
import org.beian.law.Clause;
import org.beian.rule.AskingRule;
import org.beian.rule.Findings;
import org.beian.rule.Questions;
import org.beian.rule.RuleCode;
import org.beian.value.DomainName;

/** Rule that no domain is on the blacklist, or below one that is. */
@ApplicationScoped
@Clause({"12.3", "13.2"})
@RuleCode("DOMAIN_BLACKLISTED")
class DomainBlacklisted implements AskingRule<FilingCheck> {

    @Override
    public Consumer<Findings> ask(FilingCheck filing, Questions questions) {
        List<Item<DomainName>> domains = filing.parts().domains();
        Set<String> names = new LinkedHashSet<>();
        domains.forEach(domain -> names.addAll(domain.value().upward()));
        if (names.isEmpty()) {
            return NOTHING;
        }
        Supplier<Set<String>> listed = filing.listed(questions);
        return out -> {
            if (!Collections.disjoint(listed.get(), names)) {
                report(
                        domains,
                        questions.askNow(
                                RuleLookups.barred(BlacklistKind.DOMAIN, names, filing.today())),
                        out);
            }
        };
    }

    private static void report(List<Item<DomainName>> domains, List<Barred> barred, Findings out) {
        for (Item<DomainName> domain : domains) {
            List<String> own = domain.value().upward();
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
}
