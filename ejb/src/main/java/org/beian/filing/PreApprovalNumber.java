package org.beian.filing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.beian.filing.FilingContent.PreApproval;
import org.beian.filing.FilingContent.Website;
import org.beian.filing.FilingItems.Item;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/** Who names a category that needs approval first names the number of the approval. */
@ApplicationScoped
@Clause("14.1")
@RuleCode("PRE_APPROVAL_NUMBER")
class PreApprovalNumber implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        for (Item<PreApproval> approval : all(filing.content())) {
            if (!Texts.isBlank(approval.value().category())
                    && Texts.isBlank(approval.value().approvalNumber())) {
                out.add(
                        approval.pointer() + "/approvalNumber",
                        Shown.shortened(approval.value().category()));
            }
        }
    }

    static List<Item<PreApproval>> all(FilingContent content) {
        List<Item<PreApproval>> items = new ArrayList<>();
        for (Item<Website> website : FilingItems.websites(content)) {
            int place = 0;
            for (PreApproval approval : website.value().preApprovals()) {
                String pointer = website.pointer() + "/preApprovals/" + place++;
                items.add(new Item<>(pointer, approval, website.website(), -1));
            }
        }
        return items;
    }
}
