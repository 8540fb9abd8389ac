package org.beian.web.page.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.beian.fact.FactKey;
import org.beian.fact.FactKind;
import org.beian.fact.SettingRange;
import org.beian.rule.PublishedRules;
import org.beian.rule.RuleEntry;

/** Names from which a new fact is chosen: all rules, and the settings that provinces may have. */
@ApplicationScoped
class FactRules {

    @Inject @Any Instance<PublishedRules> books;

    List<String> names(FactKind kind) {
        return switch (kind) {
            case SEVERITY ->
                    books.stream()
                            .flatMap(book -> book.list().stream())
                            .map(RuleEntry::code)
                            .distinct()
                            .sorted()
                            .toList();
            case SETTING -> SettingRange.provincialNames();
            default -> List.of();
        };
    }

    /** Whether a fact can get its first version: names of codes and blocks are free. */
    boolean mayBegin(FactKey key) {
        List<String> names = names(key.kind());
        return names.isEmpty() || names.contains(key.name());
    }
}
