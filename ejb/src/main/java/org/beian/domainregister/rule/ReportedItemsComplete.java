package org.beian.domainregister.rule;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.beian.domainregister.record.DomainItem;
import org.beian.domainregister.record.DomainRow;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/**
 * Rule that a row has the required items: domain, dates of registration and expiry, registrant and
 * registrar; a deletion needs only the domain (10.2, 20.1).
 */
@ApplicationScoped
@Clause({"10.2", "20.1"})
@RuleCode("REPORTED_ITEMS_COMPLETE")
class ReportedItemsComplete implements Rule<DomainRow> {

    private static final List<DomainItem> REQUIRED =
            DomainItem.ALL.stream()
                    .filter(item -> item.need() == DomainItem.Need.REQUIRED)
                    .toList();

    @Override
    public void check(DomainRow row, Findings out) {
        require("/domain", row.nameText(), out);
        if (row.deletes()) {
            return;
        }
        require("/registered", row.registered().text(), out);
        require("/expires", row.expires().text(), out);
        for (DomainItem item : REQUIRED) {
            require(item.pointer(), row.item(item), out);
        }
    }

    private static void require(String pointer, String text, Findings out) {
        if (text == null) {
            out.add(pointer);
        }
    }
}
