package org.beian.filing.rule.subject;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.filing.rule.FilingCheck;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/** Rule that a provider that files on behalf has the sponsor's mandate, and attaches it. */
@ApplicationScoped
@Clause({"7.5", "12.1"})
@RuleCode("MANDATE_PRESENT")
class MandatePresent implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        if (!filing.onBehalf()) {
            return;
        }
        // where more is touched, another rule refuses strictly
        if (!filing.isBeyondAccess() && !Boolean.TRUE.equals(filing.content().mandate())) {
            out.add("/mandate");
        }
        if (filing.content().attachments().stream()
                .noneMatch(use -> "MANDATE".equals(use.purpose()))) {
            out.add("/attachments");
        }
    }
}
