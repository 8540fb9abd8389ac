package org.beian.filing.rule.access;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.filing.content.FilingContent.Access;
import org.beian.filing.content.FilingItems.Item;
import org.beian.filing.rule.FilingCheck;
import org.beian.law.Clause;
import org.beian.party.UnitSummary;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;
import org.beian.value.IpRange;

/**
 * Rule that the addresses are within the source ranges that the provider filed in the IP register.
 */
@ApplicationScoped
@Clause("11.2")
@RuleCode("ADDRESS_OF_PROVIDER")
class AddressOfProvider implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        for (Item<Access> access : filing.parts().accesses()) {
            UnitSummary provider = filing.provider(access.website(), access.access());
            if (provider == null) {
                continue;
            }
            for (Item<IpRange> range : filing.parts().ranges(access)) {
                if (!filing.facts().providers().covered().contains(range.pointer())
                        && !filing.facts().reference().reserved().containsKey(range.value())) {
                    out.add(range.pointer(), range.value(), provider.name());
                }
            }
        }
    }
}
