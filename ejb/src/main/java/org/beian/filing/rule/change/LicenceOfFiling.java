package org.beian.filing.rule.change;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.filing.content.FilingItems;
import org.beian.filing.content.FilingItems.Item;
import org.beian.filing.rule.FilingCheck;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;
import org.beian.value.FilingNumber;

/**
 * Rule that a website under a cross-region licence comes to a filing that the ministry made: who
 * decides, and under which number, is of the filing and not of one of its websites (5.5).
 */
@ApplicationScoped
@Clause("5.5")
@RuleCode("LICENCE_OF_FILING")
class LicenceOfFiling implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        if (filing.overlay() == null || filing.number().orElseThrow().isCrossRegion()) {
            return;
        }
        for (Item<FilingNumber> licence : FilingItems.licences(filing.content())) {
            if (licence.value().isCrossRegion() && !isFiled(filing, licence)) {
                out.add(
                        licence.pointer(),
                        licence.value().canonical(),
                        filing.overlay().filed().number());
            }
        }
    }

    /** Whether the website has had this licence before. */
    private static boolean isFiled(FilingCheck filing, Item<FilingNumber> licence) {
        return filing.overlay()
                .filedAt(licence.website())
                .flatMap(before -> FilingItems.licence(before.content()))
                .filter(licence.value()::equals)
                .isPresent();
    }
}
