package org.beian.domainregister.rule;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.domainregister.record.DomainAction;
import org.beian.domainregister.record.DomainRow;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/** Rule that a row has a valid action; a full file may only add (20.1). */
@ApplicationScoped
@Clause("20.1")
@RuleCode("REPORTED_ACTION")
class ReportedAction implements Rule<DomainRow> {

    @Override
    public void check(DomainRow row, Findings out) {
        boolean fits =
                row.action() != null && (!row.facts().full() || row.action() == DomainAction.ADD);
        if (!fits) {
            out.add("/action", row.actionText(), row.facts().full() ? "ADD" : "ADD CHANGE DELETE");
        }
    }
}
