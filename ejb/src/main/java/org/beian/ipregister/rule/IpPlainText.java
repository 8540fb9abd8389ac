package org.beian.ipregister.rule;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.beian.ipregister.record.IpRow;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;
import org.beian.value.VisibleText;

/**
 * Rule that free texts have no characters that are invisible or change the direction of writing;
 * addresses and notes may have lines (19.2).
 */
@ApplicationScoped
@Clause("19.2")
@RuleCode("IP_PLAIN_TEXT")
class IpPlainText implements Rule<IpRow> {

    private static final List<String> TEXTS =
            List.of("unitName", "industry", "address", "contactName", "gatewayAddress", "note");
    private static final Set<String> OF_LINES = Set.of("address", "gatewayAddress", "note");

    @Override
    public void check(IpRow row, Findings out) {
        for (String column : TEXTS) {
            String text = row.text(column);
            if (text != null && !isVisible(column, text)) {
                out.add("/" + column, column);
            }
        }
    }

    private static boolean isVisible(String column, String text) {
        return OF_LINES.contains(column) ? VisibleText.isLines(text) : VisibleText.isLine(text);
    }
}
