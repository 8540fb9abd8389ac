package org.beian.cancellation.rule;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.cancellation.CancellationDocument;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/** Rule that a provider that withdraws proves that it told the sponsor. */
@ApplicationScoped
@Clause("B14")
@RuleCode("WITHDRAWAL_SPONSOR_TOLD")
class WithdrawalSponsorTold implements Rule<CancellationCheck> {

    @Override
    public void check(CancellationCheck check, Findings out) {
        boolean proved =
                check.request().documents().stream()
                        .map(CancellationDocument::purpose)
                        .anyMatch(CancellationDocument.SPONSOR_TOLD::equals);
        if (check.withdraws() && !proved) {
            out.add("/attachments");
        }
    }
}
