package org.beian.ipregister.rule;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.ipregister.record.IpRow;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/** Rule that start and end are of one address family, the end not before the start (19.1). */
@ApplicationScoped
@Clause("19.1")
@RuleCode("IP_RANGE_ORDER")
class IpRangeOrder implements Rule<IpRow> {

    @Override
    public void check(IpRow row, Findings out) {
        if ("IP_ORDER".equals(row.rangeFault()) || "IP_FAMILY".equals(row.rangeFault())) {
            out.add("/end", row.file().text("start"), row.file().text("end"));
        }
    }
}
