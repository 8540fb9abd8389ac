package org.beian.filing.rule.access;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.filing.content.FilingContent.Access;
import org.beian.filing.content.FilingItems.Item;
import org.beian.filing.rule.FilingCheck;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;
import org.beian.value.IpRange;

/** Rule that the addresses are neither private nor reserved. */
@ApplicationScoped
@Clause({"12.3", "13.2"})
@RuleCode("ADDRESS_RESERVED")
class AddressReserved implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        for (Item<Access> access : filing.parts().accesses()) {
            for (Item<IpRange> range : filing.parts().ranges(access)) {
                String block = filing.facts().reference().reserved().get(range.value());
                if (block != null) {
                    out.add(range.pointer(), range.value(), block);
                }
            }
        }
    }
}
