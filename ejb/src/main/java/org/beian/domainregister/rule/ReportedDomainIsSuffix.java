package org.beian.domainregister.rule;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.domainregister.record.DomainRow;
import org.beian.domainregister.record.SuffixPosition;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/**
 * Rule that a reported domain is not itself a public suffix, under which others register (20.1).
 */
@ApplicationScoped
@Clause("20.1")
@RuleCode("REPORTED_DOMAIN_IS_SUFFIX")
class ReportedDomainIsSuffix implements Rule<DomainRow> {

    @Override
    public void check(DomainRow row, Findings out) {
        if (row.standing() == SuffixPosition.SUFFIX) {
            out.add("/domain", row.name().unicode());
        }
    }
}
