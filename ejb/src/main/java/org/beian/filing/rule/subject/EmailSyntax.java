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
import org.beian.value.EmailAddress;

/** Rule that the e-mail addresses of responsible persons are well-formed. */
@ApplicationScoped
@Clause({"12.3", "13.2"})
@RuleCode("EMAIL_SYNTAX")
class EmailSyntax implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        for (Item<Responsible> person : FilingItems.responsible(filing.content())) {
            String written = person.value().email();
            if (!Texts.isBlank(written)
                    && FilingItems.read(written, EmailAddress::parseList).isEmpty()) {
                out.add(person.pointer() + "/email");
            }
        }
    }
}
