package org.beian.cancellation.rule;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.cancellation.CancellationKind;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/** Rule that a website's number is given for a website or an access, a subject's for a subject. */
@ApplicationScoped
@Clause("15.1")
@RuleCode("CANCELLATION_NUMBER_OF_KIND")
class CancelledNumberOfKind implements Rule<CancellationCheck> {

    @Override
    public void check(CancellationCheck check, Findings out) {
        CancellationKind kind = check.request().kind();
        boolean ofWebsite = kind != CancellationKind.CANCEL_SUBJECT;
        if (kind == null) {
            out.add("/kind");
        } else if (check.target().known() && ofWebsite != check.target().ofWebsite()) {
            out.add("/filingNumber", check.request().filingNumber());
        }
    }
}
