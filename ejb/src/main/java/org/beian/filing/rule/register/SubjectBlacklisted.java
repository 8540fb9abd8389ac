package org.beian.filing.rule.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.beian.filing.blacklist.BlacklistKind;
import org.beian.filing.content.DocumentKey;
import org.beian.filing.content.FilingItems;
import org.beian.filing.rule.FilingCheck;
import org.beian.filing.rule.RuleLookups;
import org.beian.filing.rule.RuleLookups.Barred;
import org.beian.law.Clause;
import org.beian.rule.AskingRule;
import org.beian.rule.Findings;
import org.beian.rule.Question;
import org.beian.rule.Questions;
import org.beian.rule.RuleCode;

/** Rule that the subject is not on the blacklist. */
@ApplicationScoped
@Clause({"12.3", "13.2"})
@RuleCode("SUBJECT_BLACKLISTED")
class SubjectBlacklisted implements AskingRule<FilingCheck> {

    @Override
    public Consumer<Findings> ask(FilingCheck filing, Questions questions) {
        Optional<String> number =
                FilingItems.subjectDocument(filing.content()).flatMap(DocumentKey::number);
        if (number.isEmpty()) {
            return NOTHING;
        }
        Supplier<Set<String>> listed = filing.listed(questions);
        return out -> {
            if (listed.get().contains(number.get())) {
                report(questions.askNow(barred(number.get(), filing.today())), out);
            }
        };
    }

    private static Question<List<Barred>> barred(String number, LocalDate today) {
        return RuleLookups.barred(BlacklistKind.SUBJECT, List.of(number), today);
    }

    private static void report(List<Barred> barred, Findings out) {
        barred.stream()
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
