package org.beian.domainregister.rule;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.domainregister.record.DomainItem;
import org.beian.domainregister.record.DomainRow;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;
import org.beian.value.VisibleText;

/** Rule that no item is longer than its column or contains invisible characters (20.1). */
@ApplicationScoped
@Clause("20.1")
@RuleCode("REPORTED_ITEM_LENGTH")
class ReportedItemLength implements Rule<DomainRow> {

    @Override
    public void check(DomainRow row, Findings out) {
        for (DomainItem item : DomainItem.ALL) {
            String text = row.item(item);
            if (text != null && (text.length() > item.longest() || !VisibleText.isLine(text))) {
                out.add(item.pointer(), item.longest());
            }
        }
    }
}
