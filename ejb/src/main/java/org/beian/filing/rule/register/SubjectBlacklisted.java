package org.beian.filing.rule.register;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.filing.blacklist.BlacklistKind;
import org.beian.filing.content.DocumentKey;
import org.beian.filing.content.FilingItems;
import org.beian.filing.rule.FilingCheck;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/** Rule that the subject is not on the blacklist. */
@ApplicationScoped
@Clause({"12.3", "13.2"})
@RuleCode("SUBJECT_BLACKLISTED")
class SubjectBlacklisted implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        FilingItems.subjectDocument(filing.content())
                .flatMap(DocumentKey::number)
                .flatMap(
                        number ->
                                filing.facts().barred().stream()
                                        .filter(barred -> barred.kind() == BlacklistKind.SUBJECT)
                                        .filter(barred -> barred.entry().equals(number))
                                        .findFirst())
                .ifPresent(
                        barred ->
                                out.add(
                                        filing.isSubjectSent()
                                                ? "/subject/document/number"
                                                : "/filingNumber",
                                        barred.by().chineseName(),
                                        barred.since(),
                                        barred.by().englishName(),
                                        barred.number()));
    }
}
