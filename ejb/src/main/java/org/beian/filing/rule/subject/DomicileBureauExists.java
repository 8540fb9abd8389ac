package org.beian.filing.rule.subject;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.filing.content.FilingContent.Subject;
import org.beian.filing.content.TextNormalizer;
import org.beian.filing.content.Texts;
import org.beian.filing.rule.FilingCheck;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/** Rule that the province of the domicile has a bureau, which decides. */
@ApplicationScoped
@Clause("2")
@RuleCode("DOMICILE_BUREAU_EXISTS")
class DomicileBureauExists implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        Subject subject = filing.content().subject();
        if (subject != null
                && !Texts.isBlank(subject.province())
                && !filing.facts().reference().hasBureau()) {
            out.add("/subject/province", TextNormalizer.shortened(subject.province()));
        }
    }
}
