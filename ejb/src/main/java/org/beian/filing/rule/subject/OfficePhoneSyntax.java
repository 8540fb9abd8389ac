package org.beian.filing.rule.subject;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.filing.content.FilingContent.Responsible;
import org.beian.filing.content.FilingItems;
import org.beian.filing.content.FilingItems.Item;
import org.beian.filing.content.Texts;
import org.beian.filing.rule.FilingCheck;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;
import org.beian.value.OfficePhone;

/** Rule that office phone numbers have an area code. */
@ApplicationScoped
@Clause({"12.3", "13.2"})
@RuleCode("OFFICE_PHONE_SYNTAX")
class OfficePhoneSyntax implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        for (Item<Responsible> person : FilingItems.responsible(filing.content())) {
            String written = person.value().officePhone();
            if (!Texts.isBlank(written)
                    && FilingItems.read(written, OfficePhone::parse).isEmpty()) {
                out.add(person.pointer() + "/officePhone");
            }
        }
    }
}
