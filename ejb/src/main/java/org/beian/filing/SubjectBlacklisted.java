package org.beian.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;

/** The subject is not on the blacklist. */
@ApplicationScoped
@Clause({"12.3", "13.2"})
class SubjectBlacklisted implements Rule<FilingCheck> {

    @Inject RuleLookups lookups;

    @Override
    public void check(FilingCheck filing, Findings out) {
        FilingItems.subjectDocument(filing.content())
                .flatMap(DocumentKey::number)
                .flatMap(
                        number ->
                                lookups
                                        .barred(
                                                BlacklistKind.SUBJECT,
                                                List.of(number),
                                                filing.today())
                                        .stream()
                                        .findFirst())
                .ifPresent(
                        barred ->
                                out.add(
                                        "/subject/document/number",
                                        barred.by().chineseName(),
                                        barred.since(),
                                        barred.by().englishName()));
    }
}
