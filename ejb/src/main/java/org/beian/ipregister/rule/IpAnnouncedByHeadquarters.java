package org.beian.ipregister.rule;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.ipregister.record.IpRecordKind;
import org.beian.ipregister.record.IpRow;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/** Rule that only headquarters file announced ranges (19.2). */
@ApplicationScoped
@Clause("19.2")
@RuleCode("IP_ANNOUNCED_BY_HEADQUARTERS")
class IpAnnouncedByHeadquarters implements Rule<IpRow> {

    @Override
    public void check(IpRow row, Findings out) {
        if (row.is(IpRecordKind.ANNOUNCED) && !row.facts().headquarters()) {
            out.add("/record");
        }
    }
}
