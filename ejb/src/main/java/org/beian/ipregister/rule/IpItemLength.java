package org.beian.ipregister.rule;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.beian.ipregister.record.IpRow;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/** Rule that no item is longer than the register can store (19.2). */
@ApplicationScoped
@Clause("19.2")
@RuleCode("IP_ITEM_LENGTH")
class IpItemLength implements Rule<IpRow> {

    private static final Map<String, Integer> LONGEST =
            Map.of(
                    "unitName", 512,
                    "industry", 120,
                    "address", 1024,
                    "contactName", 256,
                    "gatewayAddress", 1024,
                    "note", 1024);

    @Override
    public void check(IpRow row, Findings out) {
        LONGEST.forEach(
                (column, longest) -> {
                    String text = row.text(column);
                    if (text != null && text.codePointCount(0, text.length()) > longest) {
                        out.add("/" + column, column, longest);
                    }
                });
    }
}
