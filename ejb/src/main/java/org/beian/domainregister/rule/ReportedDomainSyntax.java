package org.beian.domainregister.rule;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.domainregister.record.DomainRow;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/** Rule that a reported domain is a domain name in any spelling (RFC 1123, UTS #46, 20.1). */
@ApplicationScoped
@Clause("20.1")
@RuleCode("REPORTED_DOMAIN_SYNTAX")
class ReportedDomainSyntax implements Rule<DomainRow> {

    @Override
    public void check(DomainRow row, Findings out) {
        if (row.nameText() != null && row.name() == null) {
            out.add("/domain", row.nameText());
        }
    }
}
