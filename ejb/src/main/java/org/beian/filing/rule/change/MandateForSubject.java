package org.beian.filing.rule.change;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.filing.rule.FilingCheck;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/**
 * Rule that a provider touches the subject, or a filing to which it gives no access yet, with the
 * sponsor's mandate only.
 */
@ApplicationScoped
@Clause({"7.5", "12.1"})
@RuleCode("MANDATE_FOR_SUBJECT")
class MandateForSubject implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        if (filing.isBeyondAccess() && !Boolean.TRUE.equals(filing.sent().mandate())) {
            out.add(filing.sent().subject() != null ? "/subject" : "/filingNumber");
        }
    }
}
