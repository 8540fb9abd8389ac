package org.beian.domainregister.rule;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.domainregister.record.DomainRow;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/** Rule that a unit reports only names under the top levels of its remit (10.1). */
@ApplicationScoped
@Clause("10.1")
@RuleCode("REPORTED_WITHIN_REMIT")
class ReportedWithinRemit implements Rule<DomainRow> {

    @Override
    public void check(DomainRow row, Findings out) {
        if (row.isIndependent() && !row.facts().remits().has(row.facts().reporter(), row.name())) {
            out.add(
                    "/domain",
                    row.name().unicode(),
                    row.facts()
                            .remits()
                            .of(row.name())
                            .map(remit -> remit.unitCode() == null ? "REGISTRAR" : remit.unitName())
                            .orElse("NOBODY"));
        }
    }
}
