package org.beian.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.beian.filing.FilingContent.Access;
import org.beian.filing.FilingItems.Item;
import org.beian.law.Clause;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.rule.Findings;
import org.beian.rule.Rule;

/** The provider may give access in each province where the website's servers stand. */
@ApplicationScoped
@Clause("2")
class ProviderRemit implements Rule<FilingCheck> {

    @Inject Units units;

    @Override
    public void check(FilingCheck filing, Findings out) {
        Map<List<Object>, Boolean> asked = new HashMap<>();
        for (Item<Access> access : FilingItems.accesses(filing.content())) {
            Unit provider = filing.provider(access.website(), access.access());
            if (provider == null) {
                continue;
            }
            List<String> places = access.value().serverProvinces();
            for (Item<String> place : FilingItems.entries(access, "serverProvinces", places)) {
                Shown.province(place.value())
                        .filter(
                                province ->
                                        !asked.computeIfAbsent(
                                                List.of(provider.id(), province),
                                                once ->
                                                        units.hasRemit(
                                                                provider.id(),
                                                                province,
                                                                filing.today())))
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
