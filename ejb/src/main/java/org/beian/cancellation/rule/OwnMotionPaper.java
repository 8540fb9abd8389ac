package org.beian.cancellation.rule;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/** Rule that an authority that acts on its own motion has a paper that shows what it found. */
@ApplicationScoped
@Clause("8.2")
@RuleCode("OWN_MOTION_PAPER")
class OwnMotionPaper implements Rule<CancellationCheck> {

    @Override
    public void check(CancellationCheck check, Findings out) {
        if (check.facts() != null && check.request().documents().isEmpty()) {
            out.add("/attachments");
        }
    }
}
