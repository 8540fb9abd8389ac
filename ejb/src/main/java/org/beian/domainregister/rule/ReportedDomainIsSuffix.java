package org.beian.domainregister.rule;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.domainregister.record.DomainRow;
import org.beian.domainregister.record.NameStanding;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/** Nobody registers a name under which others register. */
@ApplicationScoped
@Clause("20.1")
@RuleCode("REPORTED_DOMAIN_IS_SUFFIX")
class ReportedDomainIsSuffix implements Rule<DomainRow> {

    @Override
    public void check(DomainRow row, Findings out) {
        if (row.standing() == NameStanding.SUFFIX) {
            out.add("/domain", row.name().unicode());
        }
    }
}
