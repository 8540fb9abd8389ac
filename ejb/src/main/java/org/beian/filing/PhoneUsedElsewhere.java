package org.beian.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;

/**
 * A person's phone is not given for another subject, filed or waiting. The other one is not named.
 */
@ApplicationScoped
@Clause("8.2")
class PhoneUsedElsewhere implements Rule<FilingCheck> {

    @Inject RuleLookups lookups;

    @Override
    public void check(FilingCheck filing, Findings out) {
        Map<String, String> phones = Phones.of(filing.content());
        if (phones.isEmpty()) {
            return;
        }
        String own =
                FilingItems.subjectDocument(filing.content()).flatMap(DocumentKey::of).orElse(null);
        Set<String> used = lookups.usedByOthers(phones.keySet(), own, filing.applicationId());
        phones.forEach(
                (phone, pointer) -> {
                    if (used.contains(phone)) {
                        out.add(pointer, DocumentKey.masked(phone));
                    }
                });
    }
}
