package org.beian.filing.rule.subject;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.beian.filing.content.FilingContent.Verification;
import org.beian.filing.content.TextNormalizer;
import org.beian.filing.content.Texts;
import org.beian.filing.rule.DatesPlausible;
import org.beian.filing.rule.FilingCheck;
import org.beian.law.Clause;
import org.beian.party.Roster;
import org.beian.rule.AskingRule;
import org.beian.rule.Findings;
import org.beian.rule.Questions;
import org.beian.rule.RuleCode;

/**
 * Rule that the officer who verified the data was on the provider's roster of dedicated officers on
 * that day.
 */
@ApplicationScoped
@Clause("7.1")
@RuleCode("OFFICER_ON_ROSTER")
class OfficerOnRoster implements AskingRule<FilingCheck> {

    @Override
    public Consumer<Findings> ask(FilingCheck filing, Questions questions) {
        Verification verification = filing.content().verification();
        if (!filing.onBehalf() || verification == null || Texts.isBlank(verification.officer())) {
            return NOTHING;
        }
        LocalDate date = verification.date();
        LocalDate verified = date == null || date.isAfter(filing.today()) ? filing.today() : date;
        if (!DatesPlausible.isPlausible(date, filing.today())) {
            return NOTHING;
        }
        Supplier<Boolean> onDuty =
                questions.ask(
                        Roster.onDuty(filing.submitter().id(), verification.officer(), verified));
        return out -> {
            if (!onDuty.get()) {
                out.add("/verification/officer", TextNormalizer.shortened(verification.officer()));
            }
        };
    }
}
