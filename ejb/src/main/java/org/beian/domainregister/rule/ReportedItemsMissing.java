package org.beian.domainregister.rule;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.domainregister.record.DomainItem;
import org.beian.domainregister.record.DomainRow;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/** Rule that marks a row as incomplete when an expected item is missing (10.2). */
@ApplicationScoped
@Clause("10.2")
@RuleCode("REPORTED_ITEMS_MISSING")
class ReportedItemsMissing implements Rule<DomainRow> {

    @Override
    public void check(DomainRow row, Findings out) {
        if (row.deletes() || !row.isIncomplete()) {
            return;
        }
        for (DomainItem item : DomainItem.ALL) {
            if (item.need() == DomainItem.Need.EXPECTED && row.item(item) == null) {
                out.add(item.pointer());
            }
        }
    }
}
