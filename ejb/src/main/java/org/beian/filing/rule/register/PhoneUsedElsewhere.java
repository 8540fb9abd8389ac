package org.beian.filing.rule.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.beian.filing.application.ClaimKind;
import org.beian.filing.content.DocumentKey;
import org.beian.filing.content.FilingItems;
import org.beian.filing.rule.FilingCheck;
import org.beian.filing.rule.RuleLookups;
import org.beian.filing.rule.RuleLookups.Wanted;
import org.beian.law.Clause;
import org.beian.rule.AskingRule;
import org.beian.rule.Findings;
import org.beian.rule.Questions;
import org.beian.rule.RuleCode;

/**
 * Rule that a responsible person's phone is not given for another subject, filed or pending. The
 * other subject is not named.
 */
@ApplicationScoped
@Clause("8.2")
@RuleCode("PHONE_USED_ELSEWHERE")
class PhoneUsedElsewhere implements AskingRule<FilingCheck> {

    @Override
    public Consumer<Findings> ask(FilingCheck filing, Questions questions) {
        Map<String, String> phones = filing.parts().phones();
        if (phones.isEmpty()) {
            return NOTHING;
        }
        Supplier<Boolean> filed = questions.ask(RuleLookups.filedPhones(phones.keySet()));
        Supplier<Set<Wanted>> claimed = filing.claimed(questions);
        return out -> {
            boolean awaited =
                    claimed.get().stream().anyMatch(each -> each.kind() == ClaimKind.PHONE);
            Set<String> used = usedByOthers(filing, filed.get(), awaited, questions);
            phones.forEach(
                    (phone, pointer) -> {
                        if (used.contains(phone)) {
                            out.add(pointer, DocumentKey.masked(phone));
                        }
                    });
        };
    }

    private static Set<String> usedByOthers(
            FilingCheck filing, boolean filed, boolean awaited, Questions questions) {
        Set<String> phones = filing.parts().phones().keySet();
        String own =
                FilingItems.subjectDocument(filing.content()).flatMap(DocumentKey::of).orElse(null);
        Set<String> used = new HashSet<>();
        if (filed) {
            used.addAll(questions.askNow(RuleLookups.filedByOthers(phones, own)));
        }
        if (awaited) {
            used.addAll(
                    questions.askNow(
                            RuleLookups.awaitedByOthers(phones, own, filing.applicationId())));
        }
        return used;
    }
}
