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

/**
 * Rule that a bulletin board has its special approval. A service that needs one by the code table
 * {@code approval-by-service} counts as a bulletin board, whatever else is answered.
 */
@ApplicationScoped
@Clause("8.5")
@RuleCode("BULLETIN_BOARD_APPROVAL")
class BulletinBoardApproval implements Rule<FilingCheck> {

    private static final String CATEGORY = "BULLETIN_BOARD";

    @Override
    public void check(FilingCheck filing, Findings out) {
        for (Item<Website> website : FilingItems.websites(filing.content())) {
            if (isBulletinBoard(website.value(), filing)
                    && !ServiceApproval.isNamed(website.value(), CATEGORY)) {
                out.add(website.pointer() + "/preApprovals");
            }
        }
    }

    private static boolean isBulletinBoard(Website website, FilingCheck filing) {
        return Boolean.TRUE.equals(website.bulletinBoard())
                || website.services().stream()
                        .anyMatch(service -> ServiceApproval.isNeeded(service, CATEGORY, filing));
    }
}
