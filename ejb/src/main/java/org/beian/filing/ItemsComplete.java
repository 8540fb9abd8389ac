package org.beian.filing;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;

/** Every item that formats.md 2 requires is there. */
@ApplicationScoped
@Clause({"12.3", "13.2"})
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
