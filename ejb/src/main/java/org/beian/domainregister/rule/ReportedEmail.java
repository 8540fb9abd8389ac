package org.beian.domainregister.rule;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.beian.domainregister.record.DomainItem;
import org.beian.domainregister.record.DomainRow;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;
import org.beian.value.EmailAddress;
import org.beian.value.InvalidValue;

/** Rule that an e-mail address is one that a mail server accepts (10.2). */
@ApplicationScoped
@Clause("10.2")
@RuleCode("REPORTED_EMAIL")
class ReportedEmail implements Rule<DomainRow> {

    private static final List<DomainItem> EMAILS = DomainItem.of(DomainItem.Form.EMAIL);

    @Override
    public void check(DomainRow row, Findings out) {
        for (DomainItem item : EMAILS) {
            String text = row.item(item);
            if (text != null && !isEmail(text)) {
                out.add(item.pointer(), text);
            }
        }
    }

    private static boolean isEmail(String text) {
        try {
            EmailAddress.parse(text);
            return true;
        } catch (InvalidValue notAnAddress) {
            return false;
        }
    }
}
