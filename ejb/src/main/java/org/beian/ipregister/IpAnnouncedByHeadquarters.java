package org.beian.ipregister;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;

/** Announced ranges are filed by headquarters only. */
@ApplicationScoped
@Clause("19.2")
class IpAnnouncedByHeadquarters implements Rule<IpRow> {

    @Override
    public void check(IpRow row, Findings out) {
        if (row.is(IpRecordKind.ANNOUNCED) && !row.facts().headquarters()) {
            out.add("/record");
        }
    }
}
