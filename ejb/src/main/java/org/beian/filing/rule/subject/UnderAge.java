package org.beian.filing.rule.subject;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.beian.filing.content.DocumentKey;
import org.beian.filing.content.FilingContent.Subject;
import org.beian.filing.rule.FilingCheck;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/**
 * Rule that an individual who files has reached the minimum age of the province (setting {@code
 * filing.minimumAge}).
 */
@ApplicationScoped
@Clause({"12.3", "13.2"})
@RuleCode("UNDER_AGE")
class UnderAge implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        Subject subject = filing.content().subject();
        if (subject == null || !DocumentKey.INDIVIDUAL.equals(subject.nature())) {
            return;
        }
        int age = filing.facts().reference().minimumAge();
        Optional.ofNullable(subject.document())
                .flatMap(ResidentIdCheckDigits::read)
                .filter(number -> number.birthDate().plusYears(age).isAfter(filing.today()))
                .ifPresent(number -> out.add("/subject/document/number", age));
    }
}
