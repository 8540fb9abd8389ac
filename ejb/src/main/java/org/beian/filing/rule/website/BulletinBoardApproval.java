package org.beian.filing.rule.website;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.filing.content.FilingContent.Website;
import org.beian.filing.content.FilingItems;
import org.beian.filing.content.FilingItems.Item;
import org.beian.filing.rule.FilingCheck;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/** Rule that a bulletin board has its special approval. */
@ApplicationScoped
@Clause("8.5")
@RuleCode("BULLETIN_BOARD_APPROVAL")
class BulletinBoardApproval implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        for (Item<Website> website : FilingItems.websites(filing.content())) {
            if (Boolean.TRUE.equals(website.value().bulletinBoard())
                    && website.value().preApprovals().stream()
                            .noneMatch(approval -> "BULLETIN_BOARD".equals(approval.category()))) {
                out.add(website.pointer() + "/preApprovals");
            }
        }
    }
}
