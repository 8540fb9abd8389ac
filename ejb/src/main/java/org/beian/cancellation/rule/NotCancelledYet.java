package org.beian.cancellation.rule;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/** Rule that nothing is cancelled twice. */
@ApplicationScoped
@Clause("15.1")
@RuleCode("NOT_CANCELLED_YET")
class NotCancelledYet implements Rule<CancellationCheck> {

    @Override
    public void check(CancellationCheck check, Findings out) {
        if (check.target().cancelled()) {
            out.add("/filingNumber", check.request().filingNumber());
        }
    }
}
