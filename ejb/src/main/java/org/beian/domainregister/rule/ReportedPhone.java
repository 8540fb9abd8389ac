package org.beian.domainregister.rule;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.beian.domainregister.record.DomainItem;
import org.beian.domainregister.record.DomainRow;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;
import org.beian.value.Telephone;

/**
 * Rule that a telephone number of any country has 5 to 22 digits and only usual characters between
 * them (10.2).
 */
@ApplicationScoped
@Clause("10.2")
@RuleCode("REPORTED_PHONE")
class ReportedPhone implements Rule<DomainRow> {

    private static final List<DomainItem> PHONES = DomainItem.of(DomainItem.Form.PHONE);

    @Override
    public void check(DomainRow row, Findings out) {
        for (DomainItem item : PHONES) {
            String text = row.item(item);
            if (text != null && !Telephone.isNumber(text)) {
                out.add(item.pointer(), text);
            }
        }
    }
}
