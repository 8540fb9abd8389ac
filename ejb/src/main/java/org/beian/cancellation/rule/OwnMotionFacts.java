package org.beian.cancellation.rule;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;
import org.beian.value.VisibleText;

/** Rule that an authority that acts on its own motion says what it found untrue. */
@ApplicationScoped
@Clause("8.2")
@RuleCode("OWN_MOTION_FACTS")
class OwnMotionFacts implements Rule<CancellationCheck> {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 1000;

    @Override
    public void check(CancellationCheck check, Findings out) {
        boolean said = VisibleText.given(check.facts(), SHORTEST, LONGEST).isPresent();
        if (check.facts() != null && !said) {
            out.add("/facts", SHORTEST, LONGEST);
        }
    }
}
