package org.beian.domainregister.rule;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.domainregister.record.DomainItem;
import org.beian.domainregister.record.DomainRow;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/** Rule that no item is longer than its column or contains control characters (20.1). */
@ApplicationScoped
@Clause("20.1")
@RuleCode("REPORTED_ITEM_LENGTH")
class ReportedItemLength implements Rule<DomainRow> {

    @Override
    public void check(DomainRow row, Findings out) {
        for (DomainItem item : DomainItem.ALL) {
            String text = row.item(item);
            if (text != null && !fits(text, item.longest())) {
                out.add(item.pointer(), item.longest());
            }
        }
    }

    private static boolean fits(String text, int longest) {
        if (text.length() > longest) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
