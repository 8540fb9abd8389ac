package org.beian.filing.rule;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.filing.content.TextItem;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/** Rule that every item that formats.md 2 requires is present. */
@ApplicationScoped
@Clause({"12.3", "13.2"})
@RuleCode("ITEMS_COMPLETE")
class ItemsComplete implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        for (TextItem item : filing.parts().texts()) {
            if (item.isMissing()) {
                out.add(item.pointer());
            }
        }
    }
}
