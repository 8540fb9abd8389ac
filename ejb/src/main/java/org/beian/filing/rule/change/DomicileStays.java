package org.beian.filing.rule.change;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.filing.rule.FilingCheck;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;
import org.beian.value.Province;

/** Rule that a change keeps the province of the domicile, whose bureau gave the number. */
@ApplicationScoped
@Clause({"2", "12.4"})
@RuleCode("DOMICILE_STAYS")
class DomicileStays implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        if (filing.overlay() == null || filing.sent().subject() == null) {
            return;
        }
        Province before = filing.overlay().filed().province();
        filing.domicile()
                .filter(province -> province != before)
                .ifPresent(
                        province ->
                                out.add(
                                        "/subject/province",
                                        before.chineseName(),
                                        before.englishName()));
    }
}
