package org.beian.domainregister;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;

/** Nobody registers a name under which others register. */
@ApplicationScoped
@Clause("20.1")
class ReportedDomainIsSuffix implements Rule<DomainRow> {

    @Override
    public void check(DomainRow row, Findings out) {
        if (row.standing() == NameStanding.SUFFIX) {
            out.add("/domain", row.name().unicode());
        }
    }
}
