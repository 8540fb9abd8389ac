package org.beian.filing.rule.subject;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.beian.filing.content.FilingContent.Verification;
import org.beian.filing.content.Texts;
import org.beian.filing.rule.DatesPlausible;
import org.beian.filing.rule.FilingCheck;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/**
 * Rule that a provider that files on behalf names the officer who verified the data, and the day.
 */
@ApplicationScoped
@Clause("12.2")
@RuleCode("VERIFICATION_RECORDED")
class VerificationRecorded implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        if (!filing.onBehalf()) {
            return;
        }
        Verification verification = filing.content().verification();
        if (verification == null) {
            out.add("/verification");
            return;
        }
        if (Texts.isBlank(verification.officer())) {
            out.add("/verification/officer");
        }
        LocalDate date = verification.date();
        if (date == null
                || DatesPlausible.isPlausible(date, filing.today())
                        && date.isAfter(filing.today())) {
            out.add("/verification/date");
        }
    }
}
