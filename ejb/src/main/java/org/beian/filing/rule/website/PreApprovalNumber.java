package org.beian.filing.rule.website;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.filing.content.FilingContent.PreApproval;
import org.beian.filing.content.FilingItems;
import org.beian.filing.content.FilingItems.Item;
import org.beian.filing.content.TextNormalizer;
import org.beian.filing.content.Texts;
import org.beian.filing.rule.FilingCheck;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/** Rule that a category that needs prior approval is named with the number of the approval. */
@ApplicationScoped
@Clause("14.1")
@RuleCode("PRE_APPROVAL_NUMBER")
class PreApprovalNumber implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        for (Item<PreApproval> approval : FilingItems.preApprovals(filing.content())) {
            if (!Texts.isBlank(approval.value().category())
                    && Texts.isBlank(approval.value().approvalNumber())) {
                out.add(
                        approval.pointer() + "/approvalNumber",
                        TextNormalizer.shortened(approval.value().category()));
            }
        }
    }
}
