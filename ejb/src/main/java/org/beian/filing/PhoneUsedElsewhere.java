package org.beian.filing;

import com.google.common.collect.Sets;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.beian.law.Clause;
import org.beian.rule.AskingRule;
import org.beian.rule.Findings;
import org.beian.rule.Questions;

/**
 * A person's phone is not given for another subject, filed or waiting. The other one is not named.
 */
@ApplicationScoped
@Clause("8.2")
class PhoneUsedElsewhere implements AskingRule<FilingCheck> {

    @Override
    public Consumer<Findings> ask(FilingCheck filing, Questions questions) {
        Map<String, String> phones = Phones.of(filing.content());
        if (phones.isEmpty()) {
            return NOTHING;
        }
        String own =
                FilingItems.subjectDocument(filing.content()).flatMap(DocumentKey::of).orElse(null);
        Supplier<Set<String>> filed =
                questions.ask(RuleLookups.filedByOthers(phones.keySet(), own));
        Supplier<Set<String>> awaited =
                questions.ask(
                        RuleLookups.awaitedByOthers(phones.keySet(), own, filing.applicationId()));
        return out -> {
            Set<String> used = Sets.union(filed.get(), awaited.get());
            phones.forEach(
                    (phone, pointer) -> {
                        if (used.contains(phone)) {
                            out.add(pointer, DocumentKey.masked(phone));
                        }
                    });
        };
    }
}
