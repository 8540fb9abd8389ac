package org.beian.ipregister.rule;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.ipregister.record.IpMode;
import org.beian.ipregister.record.IpRow;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/** Rule that the mode of an allocation is one of the three modes (19.1). */
@ApplicationScoped
@Clause("19.1")
@RuleCode("IP_MODE_KNOWN")
class IpModeKnown implements Rule<IpRow> {

    @Override
    public void check(IpRow row, Findings out) {
        String mode = row.text("mode");
        if (mode != null && row.kind() != null && IpMode.find(mode).isEmpty()) {
            out.add("/mode", mode);
        }
    }
}
