package org.beian.domainregister.rule;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.domainregister.record.DomainRow;
import org.beian.domainregister.record.SuffixPosition;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;
import org.beian.value.DomainName;

/** Rule that a reported domain is an independent one, directly below a public suffix (20.1). */
@ApplicationScoped
@Clause("20.1")
@RuleCode("REPORTED_DOMAIN_INDEPENDENT")
class ReportedDomainIndependent implements Rule<DomainRow> {

    @Override
    public void check(DomainRow row, Findings out) {
        if (row.standing() == SuffixPosition.BELOW) {
            out.add(
                    "/domain",
                    row.name().unicode(),
                    row.name().independentDomain().map(DomainName::unicode).orElse(null));
        } else if (row.standing() == SuffixPosition.UNKNOWN) {
            out.add("/domain", row.name().unicode(), null);
        }
    }
}
