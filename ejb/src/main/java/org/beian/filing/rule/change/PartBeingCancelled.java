package org.beian.filing.rule.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.beian.filing.application.FiledPart;
import org.beian.filing.rule.FilingCheck;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/** Rule that nothing is changed whose cancellation waits for its decision. */
@ApplicationScoped
@Clause("15.3")
@RuleCode("PART_BEING_CANCELLED")
class PartBeingCancelled implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        Set<FiledPart> cancelled = filing.facts().waiting().cancelled();
        if (filing.touched() == null) {
            return;
        }
        if (cancelled.stream().anyMatch(part -> part.level() == FiledPart.Level.SUBJECT)) {
            out.add(
                    filing.overlay() == null ? "/movesFrom" : "/filingNumber",
                    filing.touched().number());
            return;
        }
        filing.touchedParts()
                .forEach(
                        (part, pointer) -> {
                            if (cancelled.stream().anyMatch(part::meets)) {
                                out.add(pointer, part.number());
                            }
                        });
    }
}
