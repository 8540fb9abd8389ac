package org.beian.filing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.beian.filing.RuleLookups.Barred;
import org.beian.law.Clause;
import org.beian.rule.AskingRule;
import org.beian.rule.Findings;
import org.beian.rule.Questions;

/** The subject is not on the blacklist. */
@ApplicationScoped
@Clause({"12.3", "13.2"})
class SubjectBlacklisted implements AskingRule<FilingCheck> {

    @Override
    public Consumer<Findings> ask(FilingCheck filing, Questions questions) {
        Optional<String> number =
                FilingItems.subjectDocument(filing.content()).flatMap(DocumentKey::number);
        if (number.isEmpty()) {
            return NOTHING;
        }
        Supplier<List<Barred>> barred =
                questions.ask(
                        RuleLookups.barred(
                                BlacklistKind.SUBJECT, List.of(number.get()), filing.today()));
        return out ->
                barred.get().stream()
                        .findFirst()
                        .ifPresent(
                                entry ->
                                        out.add(
                                                "/subject/document/number",
                                                entry.by().chineseName(),
                                                entry.since(),
                                                entry.by().englishName()));
    }
}
