package org.beian.filing.rule.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.beian.filing.application.FiledPart;
import org.beian.filing.rule.FilingCheck;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/** Rule that a website stays as it is while its move to another provider waits (B13). */
@ApplicationScoped
@Clause("B13")
@RuleCode("WEBSITE_BEING_MOVED")
class WebsiteBeingMoved implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        Set<FiledPart> moved = filing.facts().waiting().moved();
        filing.touchedParts()
                .forEach(
                        (part, pointer) -> {
                            if (moved.stream().anyMatch(part::meets)) {
                                out.add(pointer, part.number());
                            }
                        });
    }
}
