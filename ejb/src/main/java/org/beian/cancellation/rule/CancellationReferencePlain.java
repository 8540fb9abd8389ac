package org.beian.cancellation.rule;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;
import org.beian.value.VisibleText;

/** Rule that the applicant's own reference is one line of visible characters. */
@ApplicationScoped
@Clause("15.1")
@RuleCode("CANCELLATION_REFERENCE_PLAIN")
class CancellationReferencePlain implements Rule<CancellationCheck> {

    private static final int LONGEST = 100;

    @Override
    public void check(CancellationCheck check, Findings out) {
        String reference = check.request().reference();
        if (reference != null && (reference.length() > LONGEST || !VisibleText.isLine(reference))) {
            out.add("/reference", LONGEST);
        }
    }
}
