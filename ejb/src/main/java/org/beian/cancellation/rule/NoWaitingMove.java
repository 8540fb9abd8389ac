package org.beian.cancellation.rule;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/**
 * Rule that no move to another provider waits for its access (B13); an authority that acts on its
 * own motion does not wait for it.
 */
@ApplicationScoped
@Clause("B13")
@RuleCode("NO_WAITING_MOVE")
class NoWaitingMove implements Rule<CancellationCheck> {

    @Override
    public void check(CancellationCheck check, Findings out) {
        if (check.facts() == null) {
            check.target().moves().forEach(website -> out.add("/filingNumber", website));
        }
    }
}
