package org.beian.ipregister.rule;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.ipregister.record.IpRow;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/** Rule that a row adds, changes or ends a record (19.1). */
@ApplicationScoped
@Clause("19.1")
@RuleCode("IP_ACTION_KNOWN")
class IpActionKnown implements Rule<IpRow> {

    @Override
    public void check(IpRow row, Findings out) {
        if (row.action() == null) {
            out.add("/action", row.file().text("action"));
        }
    }
}
