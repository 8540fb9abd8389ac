package org.beian.ipregister.rule;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.ipregister.record.IpRecordKind;
import org.beian.ipregister.record.IpRow;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/** Rule that an allocation has one of the four statuses (19.1). */
@ApplicationScoped
@Clause("19.1")
@RuleCode("IP_STATUS_KNOWN")
class IpStatusKnown implements Rule<IpRow> {

    @Override
    public void check(IpRow row, Findings out) {
        if (row.is(IpRecordKind.ALLOCATION) && row.status().isEmpty()) {
            out.add("/status", row.text("status"));
        }
    }
}
