package org.beian.cancellation.rule;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.cancellation.CancellationKind;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/**
 * Rule that a sponsor keeps at least one access to a website; who ends the last one cancels the
 * website. A provider that withdraws from a former customer is not bound by it.
 */
@ApplicationScoped
@Clause({"15.1", "B14"})
@RuleCode("CANCELLATION_LEAVES_ACCESS")
class AccessRemainsAfter implements Rule<CancellationCheck> {

    @Override
    public void check(CancellationCheck check, Findings out) {
        boolean access = check.request().kind() == CancellationKind.CANCEL_ACCESS;
        boolean last = check.target().accessKnown() && !check.target().accessRemains();
        if (access && last && !check.target().cancelled() && !check.endsOwnService()) {
            out.add("/kind");
        }
    }
}
