package org.beian.cancellation.rule;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;
import org.beian.value.VisibleText;

/** Rule that a reason is given. */
@ApplicationScoped
@Clause("15.1")
@RuleCode("CANCELLATION_REASON_GIVEN")
class CancellationReasonGiven implements Rule<CancellationCheck> {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 1000;

    @Override
    public void check(CancellationCheck check, Findings out) {
        if (VisibleText.given(check.request().reason(), SHORTEST, LONGEST).isEmpty()) {
            out.add("/reason", SHORTEST, LONGEST);
        }
    }
}
