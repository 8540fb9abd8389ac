package org.beian.cancellation.rule;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/**
 * Rule that the applicant holds the filing, or gives access under it. A number that nobody has and
 * another's get the same answer.
 */
@ApplicationScoped
@Clause("15.1")
@RuleCode("CANCELLATION_FILING_KNOWN")
class CancelledFilingKnown implements Rule<CancellationCheck> {

    @Override
    public void check(CancellationCheck check, Findings out) {
        if (!check.target().known()) {
            out.add("/filingNumber", check.request().filingNumber());
        }
    }
}
