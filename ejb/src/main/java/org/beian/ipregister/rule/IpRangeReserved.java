package org.beian.ipregister.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.beian.code.ReservedBlocks;
import org.beian.ipregister.record.IpAction;
import org.beian.ipregister.record.IpRow;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/** Rule that a range has no private or reserved addresses (19.2). */
@ApplicationScoped
@Clause("19.2")
@RuleCode("IP_RANGE_RESERVED")
class IpRangeReserved implements Rule<IpRow> {

    @Inject ReservedBlocks blocks;

    @Override
    public void check(IpRow row, Findings out) {
        if (row.range() != null && row.action() != IpAction.DELETE) {
            blocks.touching(row.range(), row.facts().today())
                    .ifPresent(block -> out.add("/start", row.range(), block));
        }
    }
}
