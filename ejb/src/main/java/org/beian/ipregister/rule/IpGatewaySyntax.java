package org.beian.ipregister.rule;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.ipregister.record.IpRow;
import org.beian.ipregister.record.ValidationCache;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;
import org.beian.value.IpRange;

/** Rule that the gateway is an IP address (19.2). */
@ApplicationScoped
@Clause("19.2")
@RuleCode("IP_GATEWAY_SYNTAX")
class IpGatewaySyntax implements Rule<IpRow> {

    @Override
    public void check(IpRow row, Findings out) {
        String gateway = row.text("gateway");
        if (gateway != null
                && !ValidationCache.reads(address -> IpRange.of(address, address), gateway)) {
            out.add("/gateway", gateway);
        }
    }
}
