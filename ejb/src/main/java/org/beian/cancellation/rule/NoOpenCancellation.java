package org.beian.cancellation.rule;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/**
 * Rule that no other cancellation of the same thing, of a part of it, or of what it belongs to
 * waits.
 */
@ApplicationScoped
@Clause("15.3")
@RuleCode("NO_OPEN_CANCELLATION")
class NoOpenCancellation implements Rule<CancellationCheck> {

    @Override
    public void check(CancellationCheck check, Findings out) {
        check.target().cancellations().forEach(other -> out.add("/filingNumber", other));
    }
}
