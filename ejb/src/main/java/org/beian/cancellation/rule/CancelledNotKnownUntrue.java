package org.beian.cancellation.rule;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/**
 * Rule that a provider that knows of an untrue datum of the filing cancels nothing under it in the
 * sponsor's name; its own access it may withdraw (B14).
 */
@ApplicationScoped
@Clause("7.5")
@RuleCode("CANCELLATION_KNOWN_UNTRUE")
class CancelledNotKnownUntrue implements Rule<CancellationCheck> {

    @Override
    public void check(CancellationCheck check, Findings out) {
        if (check.byProvider() && check.request().mandate()) {
            check.target()
                    .untrue()
                    .forEach(
                            datum ->
                                    out.add(
                                            "/filingNumber",
                                            datum.report(),
                                            datum.foundOn(),
                                            datum.filed()));
        }
    }
}
