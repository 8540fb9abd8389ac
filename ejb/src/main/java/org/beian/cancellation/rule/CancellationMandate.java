package org.beian.cancellation.rule;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.cancellation.CancellationDocument;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/**
 * Rule that a provider has the sponsor's written mandate, unless it withdraws from a former
 * customer with its own access (B14).
 */
@ApplicationScoped
@Clause({"15.2", "7.5"})
@RuleCode("CANCELLATION_MANDATE")
class CancellationMandate implements Rule<CancellationCheck> {

    @Override
    public void check(CancellationCheck check, Findings out) {
        boolean attached =
                check.request().documents().stream()
                        .map(CancellationDocument::purpose)
                        .anyMatch(CancellationDocument.MANDATE::equals);
        boolean mandated = check.request().mandate() && attached;
        boolean judged = check.byProvider() && check.target().known();
        if (judged && !mandated && !check.endsOwnService()) {
            out.add("/mandate");
        }
    }
}
