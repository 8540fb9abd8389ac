package org.beian.filing.rule.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.beian.filing.content.FilingContent.Access;
import org.beian.filing.content.FilingItems.Item;
import org.beian.filing.content.TextNormalizer;
import org.beian.filing.content.Texts;
import org.beian.filing.rule.FilingCheck;
import org.beian.law.Clause;
import org.beian.party.Capacity;
import org.beian.party.UnitSummary;
import org.beian.party.Units;
import org.beian.rule.AskingRule;
import org.beian.rule.Findings;
import org.beian.rule.Questions;
import org.beian.rule.RuleCode;

/**
 * Rule that the provider of each access is known to the system as an access provider: the one that
 * files, or the one that the sponsor names.
 */
@ApplicationScoped
@Clause("2")
@RuleCode("PROVIDER_KNOWN")
class ProviderKnown implements AskingRule<FilingCheck> {

    @Override
    public Consumer<Findings> ask(FilingCheck filing, Questions questions) {
        List<Long> units =
                filing.providers().stream()
                        .flatMap(Collection::stream)
                        .filter(Objects::nonNull)
                        .map(UnitSummary::id)
                        .distinct()
                        .toList();
        Supplier<Set<Long>> giving =
                units.isEmpty()
                        ? Set::of
                        : questions.ask(Units.having(Capacity.ACCESS_PROVIDER, units));
        return out -> {
            Set<Long> givers = giving.get();
            for (Item<Access> access : filing.parts().accesses()) {
                String named = access.value().provider();
                UnitSummary provider = filing.provider(access.website(), access.access());
                boolean known =
                        provider != null
                                && givers.contains(provider.id())
                                && provider.validOn(filing.today());
                boolean another =
                        filing.onBehalf()
                                && provider != null
                                && !Texts.isBlank(named)
                                && !named.equals(provider.code());
                if (!known || another) {
                    out.add(access.pointer() + "/provider", TextNormalizer.shortened(named));
                }
            }
        };
    }
}
