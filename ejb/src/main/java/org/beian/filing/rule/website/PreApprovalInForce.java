package org.beian.filing.rule.website;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.beian.filing.content.FilingContent.PreApproval;
import org.beian.filing.content.FilingItems;
import org.beian.filing.content.FilingItems.Item;
import org.beian.filing.rule.DatesPlausible;
import org.beian.filing.rule.FilingCheck;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/** Rule that an approval is in force on the day. */
@ApplicationScoped
@Clause("14.1")
@RuleCode("PRE_APPROVAL_IN_FORCE")
class PreApprovalInForce implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        for (Item<PreApproval> approval : FilingItems.preApprovals(filing.content())) {
            LocalDate from = approval.value().validFrom();
            LocalDate to = approval.value().validTo();
            boolean plausible =
                    DatesPlausible.isPlausible(from, filing.today())
                            && DatesPlausible.isPlausible(to, filing.today());
            if (plausible && from != null && from.isAfter(filing.today())) {
                out.add(approval.pointer() + "/validFrom", from);
            } else if (plausible && to != null && to.isBefore(filing.today())) {
                out.add(approval.pointer() + "/validTo", to);
            }
        }
    }
}
