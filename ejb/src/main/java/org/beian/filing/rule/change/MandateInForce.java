package org.beian.filing.rule.change;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.filing.rule.FilingCheck;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/** Rule that a provider whose mandate the sponsor revoked files nothing in its name. */
@ApplicationScoped
@Clause({"B12", "7.5"})
@RuleCode("MANDATE_IN_FORCE")
class MandateInForce implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        if (filing.facts().providers().mandateRevoked()) {
            out.add("/mandate", filing.submitter().name());
        }
    }
}
