package org.beian.filing.rule.access;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingContent.Access;
import org.beian.filing.content.FilingItems;
import org.beian.filing.content.FilingItems.Item;
import org.beian.filing.content.TextNormalizer;
import org.beian.filing.content.Texts;
import org.beian.filing.rule.FilingCheck;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/**
 * Rule that address ranges are well-formed: strict syntax, one family, the end not before the
 * start.
 */
@ApplicationScoped
@Clause({"12.3", "13.2"})
@RuleCode("ADDRESS_SYNTAX")
class AddressSyntax implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        for (Item<Access> access : filing.parts().accesses()) {
            int place = 0;
            for (FilingContent.Ips ips : access.value().ips()) {
                String pointer = access.pointer() + "/ips/" + place++;
                if (!Texts.isBlank(ips.start())
                        && !Texts.isBlank(ips.end())
                        && FilingItems.range(ips).isEmpty()) {
                    out.add(
                            pointer,
                            TextNormalizer.shortened(ips.start()),
                            TextNormalizer.shortened(ips.end()));
                }
            }
        }
    }
}
