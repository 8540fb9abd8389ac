package org.beian.ipregister.rule;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.beian.ipregister.record.IpRow;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/** Rule that start and end are IP addresses, without zone and not IPv4-mapped (19.1). */
@ApplicationScoped
@Clause("19.1")
@RuleCode("IP_RANGE_SYNTAX")
class IpRangeSyntax implements Rule<IpRow> {

    private static final Set<String> NO_ADDRESS = Set.of("IP_SYNTAX", "IP_ZONE", "IP_MAPPED");

    @Override
    public void check(IpRow row, Findings out) {
        if (row.rangeFault() != null && NO_ADDRESS.contains(row.rangeFault())) {
            out.add("/start", row.file().text("start"), row.file().text("end"));
        }
    }
}
