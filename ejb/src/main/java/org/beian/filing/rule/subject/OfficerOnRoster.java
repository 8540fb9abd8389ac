package org.beian.filing.rule.subject;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.filing.content.FilingContent.Verification;
import org.beian.filing.content.TextNormalizer;
import org.beian.filing.content.Texts;
import org.beian.filing.rule.DatesPlausible;
import org.beian.filing.rule.FilingCheck;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/**
 * Rule that the officer who verified the data was on the provider's roster of dedicated officers on
 * that day.
 */
@ApplicationScoped
@Clause("7.1")
@RuleCode("OFFICER_ON_ROSTER")
class OfficerOnRoster implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        Verification verification = filing.content().verification();
        if (filing.onBehalf()
                && verification != null
                && !Texts.isBlank(verification.officer())
                && DatesPlausible.isPlausible(verification.date(), filing.today())
                && !filing.facts().providers().officerOnDuty()) {
            out.add("/verification/officer", TextNormalizer.shortened(verification.officer()));
        }
    }
}
