package org.beian.ipregister.rule;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.ipregister.record.IpRow;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/**
 * Rule that the organisation of a public-interest network reports for all of it (9.1). A branch may
 * end what it reported itself before.
 */
@ApplicationScoped
@Clause("9.1")
@RuleCode("IP_REPORTED_CENTRALLY")
class IpReportedCentrally implements Rule<IpRow> {

    @Override
    public void check(IpRow row, Findings out) {
        String reporter = row.facts().reporter();
        if (reporter != null && !row.ends()) {
            out.add("/record", reporter);
        }
    }
}
