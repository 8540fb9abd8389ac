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
import org.beian.value.FilingNumber;
import org.beian.value.Province;

/** Rule that a provincial licence is of the province of the domicile, whose bureau decides. */
@ApplicationScoped
@Clause("6.6")
@RuleCode("LICENCE_OF_DOMICILE")
class LicenceOfDomicile implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        if (filing.domicile().isEmpty()) {
            return;
        }
        Province domicile = filing.domicile().get();
        for (Item<Website> website : FilingItems.websites(filing.content())) {
            FilingItems.licence(website.value())
                    .filter(licence -> licence.province().filter(p -> p != domicile).isPresent())
                    .map(FilingNumber::canonical)
                    .ifPresent(
                            licence ->
                                    out.add(
                                            website.pointer() + "/licenceNumber",
                                            licence,
                                            domicile.chineseName(),
                                            domicile.englishName()));
        }
    }
}
