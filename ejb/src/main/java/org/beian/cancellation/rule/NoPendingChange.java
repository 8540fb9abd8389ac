package org.beian.cancellation.rule;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/** Rule that no application that changes the same thing waits. */
@ApplicationScoped
@Clause("15.3")
@RuleCode("NO_PENDING_CHANGE")
class NoPendingChange implements Rule<CancellationCheck> {

    @Override
    public void check(CancellationCheck check, Findings out) {
        check.target().changes().forEach(other -> out.add("/filingNumber", other));
    }
}
