package org.beian.ipregister.rule;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.ipregister.record.IpRow;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/** Rule that the nature of a user is a code of its code table (19.2). */
@ApplicationScoped
@Clause("19.2")
@RuleCode("IP_NATURE_KNOWN")
class IpNatureKnown implements Rule<IpRow> {

    @Override
    public void check(IpRow row, Findings out) {
        String nature = row.text("nature");
        if (nature != null && !row.facts().natures().contains(nature)) {
            out.add("/nature", nature);
        }
    }
}
