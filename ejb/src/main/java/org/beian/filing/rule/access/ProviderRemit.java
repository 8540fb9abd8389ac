package org.beian.filing.rule.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.beian.filing.content.FilingContent.Access;
import org.beian.filing.content.FilingItems;
import org.beian.filing.content.FilingItems.Item;
import org.beian.filing.content.TextNormalizer;
import org.beian.filing.rule.FilingCheck;
import org.beian.law.Clause;
import org.beian.party.UnitSummary;
import org.beian.party.Units;
import org.beian.rule.AskingRule;
import org.beian.rule.Findings;
import org.beian.rule.Questions;
import org.beian.rule.RuleCode;
import org.beian.value.Province;

/** Rule that the provider may give access in each province where the website's servers are. */
@ApplicationScoped
@Clause("2")
@RuleCode("PROVIDER_REMIT")
class ProviderRemit implements AskingRule<FilingCheck> {

    @Override
    public Consumer<Findings> ask(FilingCheck filing, Questions questions) {
        Map<Long, Supplier<Set<Province>>> remits = new HashMap<>();
        for (Item<Access> access : filing.parts().accesses()) {
            UnitSummary provider = filing.provider(access.website(), access.access());
            if (provider != null) {
                remits.computeIfAbsent(
                        provider.id(), id -> questions.ask(Units.remit(id, filing.today())));
            }
        }
        return out -> report(filing, remits, out);
    }

    private static void report(
            FilingCheck filing, Map<Long, Supplier<Set<Province>>> remits, Findings out) {
        for (Item<Access> access : filing.parts().accesses()) {
            UnitSummary provider = filing.provider(access.website(), access.access());
            if (provider == null) {
                continue;
            }
            Set<Province> remit = remits.get(provider.id()).get();
            List<String> places = access.value().serverProvinces();
            for (Item<String> place : FilingItems.entries(access, "serverProvinces", places)) {
                TextNormalizer.province(place.value())
                        .filter(province -> !remit.contains(province))
                        .ifPresent(
                                province ->
                                        out.add(
                                                place.pointer(),
                                                provider.name(),
                                                province.chineseName(),
                                                province.englishName()));
            }
        }
    }
}
