package org.beian.cancellation.rule;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.cancellation.CancellationKind;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/** Rule that the provider named with an access gives it. */
@ApplicationScoped
@Clause("15.1")
@RuleCode("CANCELLATION_ACCESS_KNOWN")
class CancelledAccessKnown implements Rule<CancellationCheck> {

    @Override
    public void check(CancellationCheck check, Findings out) {
        boolean access = check.request().kind() == CancellationKind.CANCEL_ACCESS;
        boolean website = check.target().known() && check.target().ofWebsite();
        if (access && website && !check.target().accessKnown()) {
            out.add("/access", check.request().access());
        }
    }
}
