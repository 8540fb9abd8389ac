package org.beian.ipregister.rule;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.ipregister.record.IpRow;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/** Rule that a row is of one of the four kinds of record (19.1). */
@ApplicationScoped
@Clause("19.1")
@RuleCode("IP_RECORD_KNOWN")
class IpRecordKnown implements Rule<IpRow> {

    @Override
    public void check(IpRow row, Findings out) {
        if (row.kind() == null) {
            out.add("/record", row.file().text("record"));
        }
    }
}
