package org.beian.filing.rule.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.beian.filing.content.FilingContent.Access;
import org.beian.filing.content.FilingItems;
import org.beian.filing.content.FilingItems.Item;
import org.beian.filing.content.TextNormalizer;
import org.beian.filing.rule.FilingCheck;
import org.beian.law.Clause;
import org.beian.party.UnitSummary;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;
import org.beian.value.Province;

/** Rule that the provider may give access in each province where the website's servers are. */
@ApplicationScoped
@Clause("2")
@RuleCode("PROVIDER_REMIT")
class ProviderRemit implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        for (Item<Access> access : filing.parts().accesses()) {
            UnitSummary provider = filing.provider(access.website(), access.access());
            if (provider == null) {
                continue;
            }
            Set<Province> remit = filing.facts().providers().remits().get(provider.id());
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
