package org.beian.ipregister.rule;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.ipregister.record.IpRow;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/** Rule that a prefix has a length of its family and begins at its own first address (19.1). */
@ApplicationScoped
@Clause("19.1")
@RuleCode("IP_RANGE_PREFIX")
class IpRangePrefix implements Rule<IpRow> {

    @Override
    public void check(IpRow row, Findings out) {
        if (row.rangeFault() != null && row.rangeFault().startsWith("IP_PREFIX")) {
            out.add("/start", row.file().text("start"));
        }
    }
}
