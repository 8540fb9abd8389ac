package org.beian.cancellation.rule;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/**
 * Rule that a provider that withdraws, and nobody else, says since when it no longer serves, and
 * that this day lies between the filing of the website and today.
 */
@ApplicationScoped
@Clause("B14")
@RuleCode("WITHDRAWAL_DAY")
class WithdrawalDay implements Rule<CancellationCheck> {

    @Override
    public void check(CancellationCheck check, Findings out) {
        LocalDate day = check.request().serviceEndedOn();
        if (!check.target().known()) {
            return;
        }
        if (day == null) {
            if (check.withdraws()) {
                out.add("/serviceEndedOn", "", check.today());
            }
            return;
        }
        LocalDate filed = check.target().filedOn();
        boolean outside = day.isAfter(check.today()) || filed != null && day.isBefore(filed);
        if (!check.withdraws() || outside) {
            out.add("/serviceEndedOn", day, check.today());
        }
    }
}
