package org.beian.ipregister.rule;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.ipregister.record.IpFacts;
import org.beian.ipregister.record.IpRecordKind;
import org.beian.ipregister.record.IpRow;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/** Rule that the upstream of a source is APNIC or another known unit (19.2). */
@ApplicationScoped
@Clause("19.2")
@RuleCode("IP_UPSTREAM_KNOWN")
class IpUpstreamKnown implements Rule<IpRow> {

    @Override
    public void check(IpRow row, Findings out) {
        String upstream = row.text("upstream");
        if (row.is(IpRecordKind.SOURCE)
                && upstream != null
                && !upstream.equals(IpFacts.APNIC)
                && (!row.facts().units().contains(upstream)
                        || upstream.equals(row.facts().unitCode()))) {
            out.add("/upstream", upstream);
        }
    }
}
