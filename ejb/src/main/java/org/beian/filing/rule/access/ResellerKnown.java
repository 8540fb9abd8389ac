package org.beian.filing.rule.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.beian.filing.content.FilingContent.Access;
import org.beian.filing.content.FilingItems.Item;
import org.beian.filing.content.TextNormalizer;
import org.beian.filing.content.Texts;
import org.beian.filing.rule.FilingCheck;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/**
 * Rule that indirect access names its resellers from the provider down to the sponsor, as the
 * provider recorded them.
 */
@ApplicationScoped
@Clause("7.6")
@RuleCode("RESELLER_KNOWN")
class ResellerKnown implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        for (Item<Access> access : filing.parts().accesses()) {
            List<String> chain = access.value().resellers();
            if (filing.provider(access.website(), access.access()) != null
                    && !chain.isEmpty()
                    && chain.stream().noneMatch(Texts::isBlank)
                    && !filing.facts().providers().resellers().contains(access.pointer())) {
                out.add(
                        access.pointer() + "/resellers",
                        TextNormalizer.shortened(String.join(" → ", chain)));
            }
        }
    }
}
