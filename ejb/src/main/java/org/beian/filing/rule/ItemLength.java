package org.beian.filing.rule;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.filing.content.TextItem;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/** Rule that no item is longer than formats.md 2 allows, counted in characters. */
@ApplicationScoped
@Clause({"12.3", "13.2"})
@RuleCode("ITEM_LENGTH")
class ItemLength implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        for (TextItem item : filing.parts().texts()) {
            if (item.longest() > 0 && item.length() > item.longest()) {
                out.add(item.pointer(), item.longest(), item.length());
            }
        }
    }
}
