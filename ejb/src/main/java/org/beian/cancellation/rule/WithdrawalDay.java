package org.beian.cancellation.rule;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/**
 * Rule that only a provider that withdraws says since when it no longer serves, and that this day
 * lies between the filing of the website and today.
 */
@ApplicationScoped
@Clause("B14")
@RuleCode("WITHDRAWAL_DAY")
class WithdrawalDay implements Rule<CancellationCheck> {

    @Override
    public void check(CancellationCheck check, Findings out) {
        LocalDate day = check.request().serviceEndedOn();
        if (day == null || !check.target().known()) {
            return;
        }
        LocalDate filed = check.target().filedOn();
        boolean outside = day.isAfter(check.today()) || filed != null && day.isBefore(filed);
        if (!check.withdraws() || outside) {
            out.add("/serviceEndedOn", day, check.today());
        }
    }
}
