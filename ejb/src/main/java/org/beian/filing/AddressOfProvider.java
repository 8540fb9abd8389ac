package org.beian.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.beian.code.ReservedBlocks;
import org.beian.filing.FilingContent.Access;
import org.beian.filing.FilingItems.Item;
import org.beian.ipregister.ProviderAddresses;
import org.beian.law.Clause;
import org.beian.party.Unit;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.value.IpRange;

/** The addresses lie in what the provider filed as its own. */
@ApplicationScoped
@Clause("11.2")
class AddressOfProvider implements Rule<FilingCheck> {

    @Inject ProviderAddresses addresses;
    @Inject ReservedBlocks blocks;

    @Override
    public void check(FilingCheck filing, Findings out) {
        for (Item<Access> access : FilingItems.accesses(filing.content())) {
            Unit provider = filing.provider(access.website(), access.access());
            if (provider == null) {
                continue;
            }
            for (Item<IpRange> range : FilingItems.ranges(access)) {
                if (!addresses.cover(provider.id(), range.value(), filing.today())
                        && blocks.touching(range.value(), filing.today()).isEmpty()) {
                    out.add(range.pointer(), range.value(), provider.name());
                }
            }
        }
    }
}
