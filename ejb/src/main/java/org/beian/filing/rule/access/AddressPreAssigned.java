package org.beian.filing.rule.access;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.filing.content.FilingContent.Access;
import org.beian.filing.content.FilingItems.Item;
import org.beian.filing.content.TextNormalizer;
import org.beian.filing.content.Texts;
import org.beian.filing.rule.FilingCheck;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;
import org.beian.value.IpRange;

/**
 * Rule that, where an application for access is named, the addresses are those pre-assigned to it.
 */
@ApplicationScoped
@Clause("11.2")
@RuleCode("ADDRESS_PRE_ASSIGNED")
class AddressPreAssigned implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        for (Item<Access> access : filing.parts().accesses()) {
            String named = access.value().accessApplication();
            if (Texts.isBlank(named)) {
                continue;
            }
            AccessApplicationKnown.find(filing, access)
                    .ifPresent(
                            kept -> {
                                for (Item<IpRange> range : filing.parts().ranges(access)) {
                                    if (!range.value().isWithin(kept.ranges())) {
                                        out.add(
                                                range.pointer(),
                                                range.value(),
                                                TextNormalizer.shortened(named));
                                    }
                                }
                            });
        }
    }
}
