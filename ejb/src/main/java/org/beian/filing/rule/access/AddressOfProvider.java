package org.beian.filing.rule.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.beian.code.ReservedBlocks;
import org.beian.filing.content.FilingContent.Access;
import org.beian.filing.content.FilingItems.Item;
import org.beian.filing.rule.FilingCheck;
import org.beian.ipregister.lookup.ProviderAddresses;
import org.beian.law.Clause;
import org.beian.party.UnitSummary;
import org.beian.rule.AskingRule;
import org.beian.rule.Findings;
import org.beian.rule.Questions;
import org.beian.rule.RuleCode;
import org.beian.value.IpRange;

/**
 * Rule that the addresses are within the source ranges that the provider filed in the IP register.
 */
@ApplicationScoped
@Clause("11.2")
@RuleCode("ADDRESS_OF_PROVIDER")
class AddressOfProvider implements AskingRule<FilingCheck> {

    @Inject ReservedBlocks blocks;

    @Override
    public Consumer<Findings> ask(FilingCheck filing, Questions questions) {
        List<Consumer<Findings>> checks = new ArrayList<>();
        for (Item<Access> access : filing.parts().accesses()) {
            UnitSummary provider = filing.provider(access.website(), access.access());
            if (provider == null) {
                continue;
            }
            for (Item<IpRange> range : filing.parts().ranges(access)) {
                Supplier<Boolean> covered =
                        ProviderAddresses.covered(
                                questions, provider.id(), range.value(), filing.today());
                checks.add(
                        out -> {
                            if (!covered.get()
                                    && blocks.touching(range.value(), filing.today()).isEmpty()) {
                                out.add(range.pointer(), range.value(), provider.name());
                            }
                        });
            }
        }
        return out -> checks.forEach(check -> check.accept(out));
    }
}
