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
 * Rule that a telephone number of any country has 5 to 22 digits and only usual characters between
 * them (10.2).
 */
@ApplicationScoped
@Clause("10.2")
@RuleCode("REPORTED_PHONE")
public class ReportedPhone implements Rule<DomainRow> {

    private static final List<DomainItem> PHONES = DomainItem.of(DomainItem.Form.PHONE);
    private static final String BETWEEN = " .-()/x;";
    private static final int FEWEST = 5;
    private static final int MOST = 22;

    @Override
    public void check(DomainRow row, Findings out) {
        for (DomainItem item : PHONES) {
            String text = row.item(item);
            if (text != null && !isPhone(text)) {
                out.add(item.pointer(), text);
            }
        }
    }

    /** Accepts also the registries' form +86.1012345678, and an extension after the number. */
    public static boolean isPhone(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (!(c == '+' && i == 0) && BETWEEN.indexOf(c) < 0) {
                return false;
            }
        }
        return digits >= FEWEST && digits <= MOST;
    }
}
