package org.beian.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.beian.filing.FilingContent.Verification;
import org.beian.law.Clause;
import org.beian.party.Roster;
import org.beian.rule.Findings;
import org.beian.rule.Rule;

/** The officer who verified was on the provider's roster of dedicated officers on that day. */
@ApplicationScoped
@Clause("7.1")
class OfficerOnRoster implements Rule<FilingCheck> {

    @Inject Roster roster;

    @Override
    public void check(FilingCheck filing, Findings out) {
        Verification verification = filing.content().verification();
        if (!filing.onBehalf()
                || verification == null
                || PlainText.isBlank(verification.officer())) {
            return;
        }
        LocalDate date = verification.date();
        LocalDate verified = date == null || date.isAfter(filing.today()) ? filing.today() : date;
        if (DatesPlausible.isPlausible(date, filing.today())
                && !roster.isOnDuty(filing.submitter().id(), verification.officer(), verified)) {
            out.add("/verification/officer", Shown.shortened(verification.officer()));
        }
    }
}
