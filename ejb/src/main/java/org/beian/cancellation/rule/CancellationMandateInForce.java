package org.beian.cancellation.rule;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/** Rule that a provider whose mandate the sponsor revoked cancels nothing in its name. */
@ApplicationScoped
@Clause({"B12", "15.2"})
@RuleCode("CANCELLATION_MANDATE_IN_FORCE")
class CancellationMandateInForce implements Rule<CancellationCheck> {

    @Override
    public void check(CancellationCheck check, Findings out) {
        if (check.byProvider() && check.request().mandate() && check.target().mandateRevoked()) {
            out.add("/mandate");
        }
    }
}
